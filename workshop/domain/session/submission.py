"""The same post twice is one thing: every form carries a key, every accepted key is a row."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session


class Submission(db.Base):
    """A post that was accepted: what kind of thing it became and which one."""

    __tablename__ = "submissions"
    __table_args__ = (UniqueConstraint("session_id", "key"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    key: Mapped[str]
    kind: Mapped[str]
    target_id: Mapped[str]


@dataclass(frozen=True)
class Accepted:
    """What a post became; `again` when it had come before."""

    target_id: str
    again: bool


def accept(session: Session, key: str, make: Callable[[], db.Base]) -> Accepted:
    """Do what a post asks, once.

    `key` is the form's; `make` creates and returns the thing. A key that came before gives the
    earlier thing back and makes nothing. The caller commits.
    """
    earlier = db.session.scalar(
        select(Submission).where(Submission.session_id == session.id, Submission.key == key)
    )
    if earlier:
        return Accepted(earlier.target_id, again=True)
    thing = make()
    db.session.add(thing)
    db.session.flush()
    row = Submission(session_id=session.id, key=key, kind=thing.__tablename__, target_id=thing.id)
    db.session.add(row)
    return Accepted(thing.id, again=False)
