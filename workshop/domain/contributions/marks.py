"""Marks people make on a stage: "I agree", "I am done". A row each, with who and when."""

from collections.abc import Sequence

from sqlalchemy import ForeignKey, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage


class Mark(db.Base):
    """`what` is "done" or "agreed"."""

    __tablename__ = "marks"
    __table_args__ = (UniqueConstraint("stage_id", "participant_id", "what"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"))
    participant_id: Mapped[str] = mapped_column(ForeignKey("participants.id"))
    what: Mapped[str]


def find_mark(stage: Stage, person: Participant, what: str) -> Mark | None:
    """The mark, if they made it."""
    return db.session.scalar(
        select(Mark).where(
            Mark.stage_id == stage.id, Mark.participant_id == person.id, Mark.what == what
        )
    )


def make_mark(stage: Stage, person: Participant, what: str) -> Mark:
    """Make the mark; making it twice is one mark."""
    mark = find_mark(stage, person, what)
    if mark is None:
        mark = Mark(
            session_id=stage.session_id, stage_id=stage.id, participant_id=person.id, what=what
        )
        db.session.add(mark)
    return mark


def take_mark_back(stage: Stage, person: Participant, what: str) -> None:
    """Not done after all."""
    mark = find_mark(stage, person, what)
    if mark:
        db.session.delete(mark)


def count_marks(stage: Stage, what: str) -> int:
    """How many people in the room have made it."""
    query = (
        select(func.count())
        .select_from(Mark)
        .join(Participant, Participant.id == Mark.participant_id)
        .where(Mark.stage_id == stage.id, Mark.what == what, Participant.left_at.is_(None))
    )
    return db.session.scalar(query) or 0


def who_marked(stage: Stage, what: str) -> Sequence[str]:
    """Ids of the participants who made the mark."""
    query = select(Mark.participant_id).where(Mark.stage_id == stage.id, Mark.what == what)
    return db.session.scalars(query).all()
