"""A table's own development task: one sentence and an example, worded until nobody is unclear."""

from collections.abc import Sequence
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.contributions import reference
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage

RECOGNISED, UNCLEAR = "recognised", "unclear"


@reference.add
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
    def worded(cls, stage: Stage, group: Group) -> Self | None:
        """The same, unless all its words are hidden."""
        problem = cls.of(stage, group)
        return problem if problem and problem.wording else None

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
        based_on: int | None = None,
        late: bool = False,
    ) -> "Wording":
        """A new wording of the table's task; its writer recognises it.

        `based_on` is the number of the wording that the writer had before them, 0 for none.
        """
        problem = cls.of(stage, group)
        if problem is None:
            problem = cls(
                id=db.new_id(), session_id=stage.session_id, stage_id=stage.id, group_id=group.id
            )
            db.session.add(problem)
        wording = Wording.by(
            stage,
            writer,
            late=late,
            number=len(problem.wordings) + 1,
            sentence=sentence,
            example=example,
            based_on=based_on,
        )
        wording.group_id = group.id
        problem.wordings.append(wording)
        wording.answer(writer, RECOGNISED)
        return wording

    @property
    def words(self) -> str:
        """Its sentence of now."""
        return self.wording.sentence if self.wording else ""

    @property
    def language(self) -> str:
        """The language of its sentence of now."""
        return self.wording.language if self.wording else ""

    @property
    def is_shown(self) -> bool:
        """Whether the room sees it."""
        return any(wording.is_shown for wording in self.wordings)

    @property
    def wording(self) -> "Wording | None":
        """How it is worded now: the newest one shown, else what waits; None where all is hidden."""
        shown = [wording for wording in self.wordings if wording.is_shown]
        waiting = [w for w in self.wordings if w.is_waiting and not w.hidden_at]
        return next(reversed(shown or waiting), None)

    @property
    def at_the_same_time(self) -> list["Wording"]:
        """Wordings that the writer of the one of now had not seen: somebody was faster."""
        now = self.wording
        if now is None or now.based_on is None:
            return []
        return [
            one
            for one in self.wordings
            if one.is_shown
            and now.based_on < one.number < now.number
            and one.participant_id != now.participant_id
        ]

    @property
    def clarities(self) -> list["Clarity"]:
        """What was answered about the wording of now."""
        return self.wording.clarities if self.wording else []

    def unclear(self) -> int:
        """How many at the table say "not clear to me yet"."""
        members = {p.id for p in self.group.members}
        return sum(
            c.answer_given == UNCLEAR and c.participant_id in members for c in self.clarities
        )

    def answered(self) -> int:
        """How many at the table have said how it looks to them."""
        members = {p.id for p in self.group.members}
        return sum(c.participant_id in members for c in self.clarities)

    @property
    def is_ready(self) -> bool:
        """Everybody at the table has answered and nobody is unclear."""
        here = [p for p in self.group.members if p.is_here]
        return bool(here) and self.answered() >= len(here) and self.unclear() == 0


class Wording(Attributed, db.Base):
    """One version of a problem; a late one becomes the newest when it is taken in."""

    __tablename__ = "wordings"
    __table_args__ = (UniqueConstraint("problem_id", "number"),)
    text_columns = ("sentence", "example")

    problem_id: Mapped[str] = mapped_column(ForeignKey("problems.id"))
    number: Mapped[int]
    sentence: Mapped[str]
    example: Mapped[str] = mapped_column(default="")
    based_on: Mapped[int | None]  # the number of the wording that its writer had seen

    problem: Mapped[Problem] = relationship(back_populates="wordings")
    clarities: Mapped[list["Clarity"]] = relationship(order_by="Clarity.created_at")

    @property
    def on_thread(self) -> Problem:
        """Every wording stands there as the one problem."""
        return self.problem

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


class Clarity(db.Base):
    """One member's "I recognise this" or "not clear to me yet"."""

    __tablename__ = "clarities"
    __table_args__ = (UniqueConstraint("wording_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    wording_id: Mapped[str] = mapped_column(ForeignKey("wordings.id"))
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))
    answer_given: Mapped[str]
