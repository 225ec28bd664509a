"""An organisation that had several spellings: what was written, and what it is called now."""

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session


class JoinedName(db.Base):
    """`written` means `kept`, also when the same list is brought again."""

    __tablename__ = "joined_names"
    __table_args__ = (UniqueConstraint("session_id", "written"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    written: Mapped[str]
    kept: Mapped[str]
    joined_by: Mapped[str] = mapped_column(default="")


def joined_names(session: Session) -> dict[str, str]:
    """What each spelling that was joined is called now."""
    return {row.written: row.kept for row in rows_of(session)}


def rows_of(session: Session) -> list[JoinedName]:
    """The spellings in the order they were joined."""
    query = select(JoinedName).where(JoinedName.session_id == session.id)
    return list(db.session.scalars(query.order_by(JoinedName.created_at, JoinedName.id)))
