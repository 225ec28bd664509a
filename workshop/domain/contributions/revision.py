"""Other words for something that was written: the words before are kept, nobody's are dropped."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.contributions.reference import reference
from workshop.domain.people.participant import Participant


class Revision(db.Base):
    """What `about` said in its version `number`: values by column. Nobody is told who wrote it."""

    __tablename__ = "revisions"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    about: Mapped[str] = mapped_column(index=True)
    number: Mapped[int]
    language: Mapped[str]
    values: Mapped[dict[str, Any]]
    replaced_by: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))


class Outdated(Exception):
    """Somebody else has changed `thing` since its version was read; nothing was changed."""

    def __init__(self, thing: Contribution):
        super().__init__(reference(thing))
        self.thing = thing


def reword(
    thing: Contribution, values: dict[str, Any], *, seen: int, by: Participant | None = None
) -> bool:
    """Give `thing` other `values` (by column; JSON or days); whether anything changed.

    `seen` is the version that the writer had before them. Raises Outdated when it is not the one of
    now and the values differ: then both texts are to be shown.
    """
    before = {name: getattr(thing, name) for name in values}
    if before == values:
        return False
    if seen != thing.version:
        raise Outdated(thing)
    db.session.add(
        Revision(
            session_id=thing.session_id,
            about=reference(thing),
            number=thing.version,
            language=thing.language,
            values={name: _as_json(value) for name, value in before.items()},
            replaced_by=by.id if by else None,
        )
    )
    if by:
        thing.language = by.language
    for name, value in values.items():
        setattr(thing, name, value)
    thing.version += 1
    return True


def revisions_of(thing: Contribution) -> Sequence[Revision]:
    """What it said before, the first version first."""
    query = select(Revision).where(Revision.about == reference(thing))
    return db.session.scalars(query.order_by(Revision.number, Revision.created_at)).all()


def _as_json(value: Any) -> Any:
    """A day as it is written in files: 2026-03-12."""
    return value.isoformat() if isinstance(value, dt.date) else value
