"""What the local expert or a facilitator says about a table of the draft, or about all of it."""

import datetime as dt

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session


class TableComment(db.Base):
    """About one table (`group`) or, without, about the whole."""

    __tablename__ = "table_comments"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    text: Mapped[str]
    said_by: Mapped[str] = mapped_column(default="")
    settled_at: Mapped[dt.datetime | None]
    settled_by: Mapped[str] = mapped_column(default="")

    group: Mapped[Group | None] = relationship()

    def settle(self, who: str) -> None:
        """It has been read and dealt with."""
        if self.settled_at is None:
            self.settled_at, self.settled_by = db.now(), who


def comments_of(session: Session) -> list[TableComment]:
    """What is still to be dealt with, in the order it was said."""
    query = select(TableComment).where(
        TableComment.session_id == session.id, TableComment.settled_at.is_(None)
    )
    return list(db.session.scalars(query.order_by(TableComment.created_at, TableComment.id)))
