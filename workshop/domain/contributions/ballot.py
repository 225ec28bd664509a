"""Choosing together: hidden until the facilitator closes. What is decided is said by talking."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed, Contribution
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage


class Ballot(db.Base):
    """The vote of one stage. `closed_at` is when its result was opened to everybody."""

    __tablename__ = "ballots"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"), unique=True)
    closed_at: Mapped[dt.datetime | None]
    closed_by: Mapped[str] = mapped_column(default="")

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
            db.session.add(there)
            db.session.flush()
        return there

    @property
    def is_closed(self) -> bool:
        """Whether its result may be seen."""
        return self.closed_at is not None

    def close(self, by: str) -> None:
        """No more votes; the result is there for everybody."""
        self.closed_at, self.closed_by = self.closed_at or db.now(), self.closed_by or by


class Vote(Attributed, db.Base):
    """`marks` for `choice`, a reference. Without a participant: stickers counted on paper.

    Nobody sees whose it is, also not in files: those have sums.
    """

    __tablename__ = "votes"
    __table_args__ = (UniqueConstraint("stage_id", "participant_id", "choice"),)
    is_private = True

    choice: Mapped[str]
    marks: Mapped[int]


class Decision(Contribution, db.Base):
    """What was agreed by talking, with the reason; the newest one of a stage counts."""

    __tablename__ = "decisions"
    text_columns = ("agreed", "reason")

    choice: Mapped[str] = mapped_column(default="")  # a reference; "" for something of its own
    agreed: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(default="")


def votes_of(stage: Stage) -> Sequence[Vote]:
    """Every vote of a stage, those on paper included."""
    query = select(Vote).where(Vote.stage_id == stage.id, Vote.withdrawn_at.is_(None))
    return db.session.scalars(query.order_by(Vote.id)).all()


def votes_by(stage: Stage, person: Participant) -> Mapping[str, int]:
    """What `person` has given, by choice."""
    return {v.choice: v.marks for v in votes_of(stage) if v.participant_id == person.id}


def sums_of(stage: Stage) -> Mapping[str, int]:
    """Marks by choice. To be shown only when the ballot is closed."""
    sums: dict[str, int] = {}
    for vote in votes_of(stage):
        sums[vote.choice] = sums.get(vote.choice, 0) + vote.marks
    return sums


def decision_of(stage: Stage) -> Decision | None:
    """What was decided in a stage."""
    query = select(Decision).where(Decision.stage_id == stage.id, Decision.withdrawn_at.is_(None))
    return db.session.scalar(query.order_by(Decision.created_at.desc(), Decision.id).limit(1))


def latest_decision(session_id: str) -> Decision | None:
    """The decision of the day so far: what the lunch screen shows and the afternoon begins with."""
    query = select(Decision).where(
        Decision.session_id == session_id,
        Decision.withdrawn_at.is_(None),
        Decision.hidden_at.is_(None),
    )
    return db.session.scalar(query.order_by(Decision.created_at.desc(), Decision.id).limit(1))
