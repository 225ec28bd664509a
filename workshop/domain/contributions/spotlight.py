"""Which contribution the facilitator shows on the projector now."""

import datetime as dt
from typing import Self

from sqlalchemy import ForeignKey, false, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Contribution, registry


class Spotlight(db.Base):
    """A contribution on the projector from `created_at` to `ended_at`; `target` is its table.

    `with_thread`: together with what it came from and what came of it.
    """

    __tablename__ = "spotlights"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    target: Mapped[str]
    target_id: Mapped[str]
    shown_by: Mapped[str]
    ended_at: Mapped[dt.datetime | None]
    with_thread: Mapped[bool] = mapped_column(default=False, server_default=false())

    @classmethod
    def current(cls, session_id: str) -> Self | None:
        """What is shown now."""
        query = select(cls).where(cls.session_id == session_id, cls.ended_at.is_(None))
        return db.session.scalar(query.order_by(cls.created_at.desc(), cls.id).limit(1))

    @classmethod
    def show(cls, thing: Contribution, by: str, *, with_thread: bool = False) -> Self:
        """Show `thing`, or where it came from, instead of what was shown before."""
        already = cls.current(thing.session_id)
        if already and (already.target_id, already.with_thread) == (thing.id, with_thread):
            return already
        cls.end(thing.session_id)
        spot = cls(
            session_id=thing.session_id,
            target=thing.__tablename__,
            target_id=thing.id,
            shown_by=by,
            with_thread=with_thread,
        )
        db.session.add(spot)
        return spot

    @classmethod
    def end(cls, session_id: str) -> None:
        """Show the stage again."""
        query = select(cls).where(cls.session_id == session_id, cls.ended_at.is_(None))
        for spot in db.session.scalars(query):
            spot.ended_at = db.now()

    @property
    def contribution(self) -> Contribution | None:
        """What is shown; None when it may no longer be."""
        model = registry.get(self.target)
        found = db.session.get(model, self.target_id) if model else None
        return found if found and found.can_be_spotlit else None


def spotlit_id(session_id: str) -> str:
    """The id of what is shown now, "" when nothing is."""
    spot = Spotlight.current(session_id)
    return spot.target_id if spot else ""
