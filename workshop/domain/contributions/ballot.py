"""Choosing together: hidden until the facilitator closes. What is decided is in `decision`."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Self

from sqlalchemy import ColumnElement, ForeignKey, UniqueConstraint, delete, func, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import ENTERED, PAPER, PHONE, Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage

Marks = Mapping[str, int]  # by choice, a reference


class Ballot(db.Base):
    """The vote of one stage. `closed_at` is when its result was opened to everybody.

    `voted` of `present` people had voted then. `on_paper`: how many more voted with stickers.
    """

    __tablename__ = "ballots"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"), unique=True)
    closed_at: Mapped[dt.datetime | None]
    closed_by: Mapped[str] = mapped_column(default="")
    voted: Mapped[int | None]
    present: Mapped[int | None]
    on_paper: Mapped[int] = mapped_column(default=0)

    @classmethod
    def of(cls, stage: Stage) -> Self | None:
        """The ballot of a stage; None before anything happened in it."""
        return db.session.scalar(select(cls).where(cls.stage_id == stage.id))

    @classmethod
    def for_stage(cls, stage: Stage) -> Self:
        """The ballot of a stage, made when it is not there yet."""
        there = cls.of(stage)
        if there is None:
            there = cls(id=db.new_id(), session_id=stage.session_id, stage_id=stage.id)
            there.on_paper = 0
            db.session.add(there)
            db.session.flush()
        return there

    @property
    def is_closed(self) -> bool:
        """Whether its result may be seen."""
        return self.closed_at is not None

    def close(self, by: str) -> None:
        """No more votes; the result is there for everybody, and whose votes they were is gone."""
        if self.is_closed:
            return
        stage = db.session.get_one(Stage, self.stage_id)
        self.closed_at, self.closed_by = db.now(), by
        self.voted = len(voters(stage))
        self.present = sum(person.is_here for person in stage.session.participants)
        sums = _sums(stage, Vote.source != PAPER)
        db.session.execute(delete(Vote).where(Vote.stage_id == self.stage_id, Vote.source != PAPER))
        db.session.add_all(_nobodys(stage, sums, PHONE))

    def count_stickers(self, marks: Marks, people: int) -> None:
        """Stickers of `people`, counted on paper; counted again, the earlier count is replaced."""
        stage = db.session.get_one(Stage, self.stage_id)
        on_paper = (Vote.stage_id == self.stage_id, Vote.source == PAPER)
        db.session.execute(delete(Vote).where(*on_paper))
        self.on_paper = people
        db.session.add_all(_nobodys(stage, marks, PAPER))


class Vote(Attributed, db.Base):
    """`marks` for `choice`, a reference; choice "" where somebody chose none of them.

    Nobody sees whose it is, also not in files: those have sums. Once the ballot is closed, nobody
    could: rows are sums without a participant, as those of stickers (PAPER) always are.
    """

    __tablename__ = "votes"
    __table_args__ = (UniqueConstraint("stage_id", "participant_id", "choice"),)
    is_private = True

    choice: Mapped[str]
    marks: Mapped[int]

    @classmethod
    def cast(cls, stage: Stage, person: Participant, marks: Marks, entered_by: str = "") -> None:
        """What `person` gives, instead of anything they gave before. Without marks: none of them.

        `entered_by` says which facilitator wrote it in for somebody without a phone.
        """
        theirs = (cls.stage_id == stage.id, cls.participant_id == person.id)
        db.session.execute(delete(cls).where(*theirs))
        moment = db.now()
        for choice, number in ({c: n for c, n in marks.items() if n} or {"": 0}).items():
            vote = cls.by(stage, person, choice=choice, marks=number)
            vote.created_at, vote.group_id = moment, None
            vote.source, vote.entered_by = (ENTERED if entered_by else PHONE), entered_by
            db.session.add(vote)

    @classmethod
    def after_merging(cls, person_id: str) -> None:
        """Who voted as two people has one vote: the later one."""
        person = db.session.get_one(Participant, person_id)
        open_ones = select(Ballot.stage_id).where(
            Ballot.session_id == person.session_id, Ballot.closed_at.is_(None)
        )
        theirs = (cls.participant_id == person_id) | cls.participant_id.is_(None)
        query = select(cls).where(cls.stage_id.in_(open_ones), cls.source != PAPER, theirs)
        votes = db.session.scalars(query.order_by(cls.created_at.desc())).all()
        latest: dict[str, dt.datetime] = {}
        for vote in votes:
            if vote.participant_id is None:  # what the two gave to the same choice
                vote.withdraw()
            elif vote.created_at < latest.setdefault(vote.stage_id, vote.created_at):
                db.session.delete(vote)


def voters(stage: Stage) -> Sequence[str]:
    """Ids of the people who have voted, also with nothing. None after closing: see `Ballot`."""
    query = select(Vote.participant_id).where(Vote.stage_id == stage.id).distinct()
    return [person for person in db.session.scalars(query) if person]


def votes_by(stage: Stage, person: Participant) -> Marks | None:
    """What `person` has given, by choice; None when they have not voted."""
    query = select(Vote).where(Vote.stage_id == stage.id, Vote.participant_id == person.id)
    given = {vote.choice: vote.marks for vote in db.session.scalars(query)}
    return {choice: marks for choice, marks in given.items() if choice} if given else None


def sums_of(stage: Stage) -> Marks:
    """Marks by choice. To be shown only when the ballot is closed."""
    return _sums(stage)


def _sums(stage: Stage, *which: ColumnElement[bool]) -> Marks:
    query = select(Vote.choice, func.sum(Vote.marks)).where(
        Vote.stage_id == stage.id, Vote.withdrawn_at.is_(None), Vote.choice != "", *which
    )
    return {choice: int(marks) for choice, marks in db.session.execute(query.group_by(Vote.choice))}


def _nobodys(stage: Stage, marks: Marks, source: str) -> list[Vote]:
    return [
        Vote(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            source=source,
            choice=choice,
            marks=number,
        )
        for choice, number in marks.items()
        if number
    ]
