"""Two that look alike and are not the same: somebody said so, and they are not offered again."""

from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db

if TYPE_CHECKING:
    from workshop.domain.session import Session

Pair = tuple[str, str]


class ToldApart(db.Base):
    """Ids of two people, or two names of organisations; the smaller one first."""

    __tablename__ = "told_apart"
    __table_args__ = (UniqueConstraint("session_id", "one", "other"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    one: Mapped[str]
    other: Mapped[str]
    said_by: Mapped[str] = mapped_column(default="")


def tell_apart(session: "Session", one: str, other: str, who: str) -> None:
    """They are two; saying so twice is saying it once."""
    first, second = sorted((one, other))
    if (first, second) not in told_apart(session):
        db.session.add(ToldApart(session_id=session.id, one=first, other=second, said_by=who))


def told_apart(session: "Session") -> set[Pair]:
    """All that were said to be two, each pair in order."""
    query = select(ToldApart.one, ToldApart.other).where(ToldApart.session_id == session.id)
    return {(one, other) for one, other in db.session.execute(query)}
