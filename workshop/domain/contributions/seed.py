"""A development seed: what was not taken up today, kept for later. About matters, not people."""

from collections.abc import Sequence

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed

INNOVATION, SIGNAL, LATER, ELSEWHERE = "innovation", "weak_signal", "later", "elsewhere"
KINDS = (INNOVATION, SIGNAL, LATER, ELSEWHERE)
OBSERVER, FACILITATOR, CHOICE, PARTICIPANT = "observer", "facilitator", "choice", "participant"


class Seed(Attributed, db.Base):
    """One line. `noted_as` says who noted it: a role, or the choice that left it aside."""

    __tablename__ = "seeds"
    text_columns = ("text",)

    text: Mapped[str]
    kind: Mapped[str] = mapped_column(default=LATER)
    noted_as: Mapped[str] = mapped_column(default=FACILITATOR)


class Interest(db.Base):
    """Somebody wants to go on with a seed. Never counted in public."""

    __tablename__ = "interests"
    __table_args__ = (UniqueConstraint("seed_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    seed_id: Mapped[str] = mapped_column(ForeignKey("seeds.id"), index=True)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"), index=True)


def seeds_of(session_id: str) -> Sequence[Seed]:
    """Every seed of a session as it came, hidden ones included."""
    query = select(Seed).where(Seed.session_id == session_id)
    return db.session.scalars(query.order_by(Seed.created_at, Seed.id)).all()
