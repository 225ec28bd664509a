"""Where something came from: from a note to a theme to a problem to a proposal to a promise."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.reference import reference


class Origin(db.Base):
    """`thing` came from `source`; both are references ("problems/<id>")."""

    __tablename__ = "origins"
    __table_args__ = (UniqueConstraint("session_id", "thing", "source"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    thing: Mapped[str] = mapped_column(index=True)
    source: Mapped[str] = mapped_column(index=True)


def come_from(thing: Any, sources: Iterable[str]) -> None:
    """`thing` came from these references too; saying it again changes nothing. Needs a flush."""
    known = set(sources_of(thing))
    for source in dict.fromkeys(sources):
        if source not in known and source != reference(thing):
            edge = Origin(session_id=thing.session_id, thing=reference(thing), source=source)
            db.session.add(edge)


def come_only_from(thing: Any, sources: Iterable[str]) -> None:
    """The same, and from nothing else."""
    wanted = list(sources)
    gone = (Origin.thing == reference(thing), Origin.source.not_in(wanted))
    db.session.execute(delete(Origin).where(Origin.session_id == thing.session_id, *gone))
    come_from(thing, wanted)


def sources_of(thing: Any) -> Sequence[str]:
    """References of what it came from, in the order they were told."""
    query = select(Origin.source).where(Origin.thing == reference(thing))
    return db.session.scalars(query.order_by(Origin.created_at, Origin.id)).all()


def came_of(thing: Any) -> Sequence[str]:
    """References of what came of it."""
    query = select(Origin.thing).where(Origin.source == reference(thing))
    return db.session.scalars(query.order_by(Origin.created_at, Origin.id)).all()


def origins_of(session_id: str) -> Sequence[Origin]:
    """Every edge of a session in one query."""
    query = select(Origin).where(Origin.session_id == session_id)
    return db.session.scalars(query.order_by(Origin.created_at, Origin.id)).all()
