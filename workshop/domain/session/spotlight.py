"""What the facilitator has lifted onto the projector for a moment."""

import datetime as dt
from typing import Self

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db


class Spotlight(db.Base):
    """One note, card, problem or promise in the light; `target` is its table name."""

    __tablename__ = "spotlights"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    target: Mapped[str]
    target_id: Mapped[str]
    lit_by: Mapped[str]
    ended_at: Mapped[dt.datetime | None]

    @classmethod
    def on(cls, session_id: str) -> Self | None:
        """What is in the light now."""
        query = select(cls).where(cls.session_id == session_id, cls.ended_at.is_(None))
        return db.session.scalar(query.order_by(cls.created_at.desc(), cls.id).limit(1))

    @classmethod
    def light(cls, thing: db.Base, by: str) -> Self:
        """Put `thing` in the light; what was there goes out, unless it is the same."""
        session_id: str = thing.session_id  # type: ignore[attr-defined]
        already = cls.on(session_id)
        if already and already.target_id == thing.id:
            return already
        cls.put_out(session_id)
        spot = cls(session_id=session_id, target=thing.__tablename__, target_id=thing.id, lit_by=by)
        db.session.add(spot)
        return spot

    @classmethod
    def put_out(cls, session_id: str) -> None:
        """Nothing in the light."""
        query = select(cls).where(cls.session_id == session_id, cls.ended_at.is_(None))
        for spot in db.session.scalars(query):
            spot.ended_at = db.now()
