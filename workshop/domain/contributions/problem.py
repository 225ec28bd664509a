"""A table's own development task: one sentence and an example, worded until nobody is unclear."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage

RECOGNISED, UNCLEAR = "recognised", "unclear"


class Problem(db.Base):
    """The task of one table in one stage. Every wording is kept."""

    __tablename__ = "problems"
    __table_args__ = (UniqueConstraint("stage_id", "group_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"))
    group_id: Mapped[str] = mapped_column(ForeignKey("groups.id"))

    group: Mapped[Group] = relationship()
    stage: Mapped[Stage] = relationship()
    wordings: Mapped[list["Wording"]] = relationship(
        order_by="Wording.number", back_populates="problem"
    )

    @classmethod
    def of(cls, stage: Stage, group: Group) -> Self | None:
        """The task of this table, if it has written one."""
        return db.session.scalar(
            select(cls).where(cls.stage_id == stage.id, cls.group_id == group.id)
        )

    @classmethod
    def all_of(cls, stage: Stage) -> Sequence[Self]:
        """Every table's task, in the order of the tables."""
        query = select(cls).join(Group).where(cls.stage_id == stage.id).order_by(Group.position)
        return db.session.scalars(query).all()

    @classmethod
    def word(
        cls,
        stage: Stage,
        group: Group,
        writer: Participant,
        sentence: str,
        example: str,
        *,
        late: bool = False,
    ) -> "Wording":
        """A new wording of the table's task; its writer recognises it."""
        problem = cls.of(stage, group)
        if problem is None:
            problem = cls(
                id=db.new_id(), session_id=stage.session_id, stage_id=stage.id, group_id=group.id
            )
            db.session.add(problem)
        wording = Wording(
            id=db.new_id(),
            session_id=stage.session_id,
            number=len(problem.wordings) + 1,
            sentence=sentence,
            example=example,
            participant_id=writer.id,
            late=late,
        )
        problem.wordings.append(wording)
        wording.answer(writer, RECOGNISED)
        return wording

    @property
    def wording(self) -> "Wording":
        """How it is worded now: the newest one that counts, or what waits where none does."""
        counting = [wording for wording in self.wordings if not wording.is_waiting]
        return (counting or self.wordings)[-1]

    def unclear(self) -> int:
        """How many at the table say "not clear to me yet"."""
        members = {p.id for p in self.group.members}
        return sum(
            c.answer_given == UNCLEAR and c.participant_id in members
            for c in self.wording.clarities
        )

    def answered(self) -> int:
        """How many at the table have said how it looks to them."""
        members = {p.id for p in self.group.members}
        return sum(c.participant_id in members for c in self.wording.clarities)

    @property
    def is_ready(self) -> bool:
        """Everybody at the table has answered and nobody is unclear."""
        here = [p for p in self.group.members if p.is_here]
        return bool(here) and self.answered() >= len(here) and self.unclear() == 0


class Wording(db.Base):
    """One version of a problem. One that came late waits until the facilitator takes it in."""

    __tablename__ = "wordings"
    __table_args__ = (UniqueConstraint("problem_id", "number"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    problem_id: Mapped[str] = mapped_column(ForeignKey("problems.id"))
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))
    number: Mapped[int]
    sentence: Mapped[str]
    example: Mapped[str] = mapped_column(default="")
    late: Mapped[bool] = mapped_column(default=False)
    taken_in_at: Mapped[dt.datetime | None]

    problem: Mapped[Problem] = relationship(back_populates="wordings")
    clarities: Mapped[list["Clarity"]] = relationship(order_by="Clarity.created_at")

    @property
    def is_waiting(self) -> bool:
        """Late, and nobody has taken it in yet."""
        return self.late and self.taken_in_at is None

    def take_in(self) -> None:
        """A late wording becomes the table's newest one."""
        self.taken_in_at = self.taken_in_at or db.now()

    def answer(self, person: Participant, given: str) -> "Clarity":
        """How this wording looks to `person`; a new answer replaces the old one."""
        clarity = next((c for c in self.clarities if c.participant_id == person.id), None)
        if clarity is None:
            clarity = Clarity(
                id=db.new_id(),
                session_id=self.session_id,
                participant_id=person.id,
                answer_given=given,
            )
            self.clarities.append(clarity)
        clarity.answer_given = given
        return clarity

    def answer_of(self, person: Participant) -> str | None:
        """What they answered."""
        return next((c.answer_given for c in self.clarities if c.participant_id == person.id), None)


def waiting_wordings(session_id: str) -> Sequence[Wording]:
    """Wordings of a session that came late and wait, in the order they came."""
    query = select(Wording).where(
        Wording.session_id == session_id, Wording.late, Wording.taken_in_at.is_(None)
    )
    return db.session.scalars(query.order_by(Wording.created_at, Wording.id)).all()


class Clarity(db.Base):
    """One member's "I recognise this" or "not clear to me yet"."""

    __tablename__ = "clarities"
    __table_args__ = (UniqueConstraint("wording_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    wording_id: Mapped[str] = mapped_column(ForeignKey("wordings.id"))
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))
    answer_given: Mapped[str]
