"""Two that look alike and are not the same: somebody said so, and they are not offered again."""

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session

Pair = tuple[str, str]


class NotDuplicates(db.Base):
    """Ids of two people, or two names of organisations; the smaller one first."""

    __tablename__ = "not_duplicates"
    __table_args__ = (UniqueConstraint("session_id", "one", "other"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    one: Mapped[str]
    other: Mapped[str]
    said_by: Mapped[str] = mapped_column(default="")


def say_not_duplicates(session: Session, one: str, other: str, who: str) -> None:
    """They are two; saying so twice is saying it once."""
    first, second = sorted((one, other))
    if (first, second) not in not_duplicates(session):
        db.session.add(NotDuplicates(session_id=session.id, one=first, other=second, said_by=who))


def not_duplicates(session: Session) -> set[Pair]:
    """All that were said to be two, each pair in order."""
    query = select(NotDuplicates.one, NotDuplicates.other).where(
        NotDuplicates.session_id == session.id
    )
    return {(one, other) for one, other in db.session.execute(query)}
