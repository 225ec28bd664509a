"""When people meet again and who calls them together; the newest row counts."""

import datetime as dt
from typing import Self

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db


class NextMeeting(db.Base):
    """`convener` is a name or a role as it was agreed aloud."""

    __tablename__ = "next_meetings"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    day: Mapped[dt.date | None]
    time: Mapped[str] = mapped_column(default="")  # "09:00"
    place: Mapped[str] = mapped_column(default="")
    convener: Mapped[str] = mapped_column(default="")
    topic: Mapped[str] = mapped_column(default="")

    @classmethod
    def of_session(cls, session_id: str) -> Self | None:
        """What was agreed last."""
        query = select(cls).where(cls.session_id == session_id)
        return db.session.scalar(query.order_by(cls.created_at.desc(), cls.id).limit(1))
