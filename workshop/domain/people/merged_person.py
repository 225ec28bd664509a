"""Somebody who was on the list twice: the row that went, so that its phone and code still work."""

from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session


class MergedPerson(db.Base):
    """`gone_id` is the participant that no longer is; `kept_id` the one they are now.

    `said` is what the row that went had: name, organisation, role and so on.
    """

    __tablename__ = "merged_people"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    gone_id: Mapped[str] = mapped_column(unique=True)
    kept_id: Mapped[str] = mapped_column(ForeignKey("participants.id"), index=True)
    return_code: Mapped[str]
    said: Mapped[dict[str, Any]] = mapped_column(default=dict)
    merged_by: Mapped[str] = mapped_column(default="")


def now_known_as(participant_id: str) -> str | None:
    """The id of the person whom this one became, if they were merged."""
    query = select(MergedPerson.kept_id).where(MergedPerson.gone_id == participant_id)
    return db.session.scalar(query)


def merged_of(session: Session) -> list[MergedPerson]:
    """Every row that went, in the order they did."""
    query = select(MergedPerson).where(MergedPerson.session_id == session.id)
    return list(db.session.scalars(query.order_by(MergedPerson.created_at, MergedPerson.id)))
