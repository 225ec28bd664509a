"""Closing feedback: private, and tied to nobody."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.stage import Stage

ENOUGH = 5  # answers needed before anything is shown: with fewer one could guess who said what


def _today() -> dt.datetime:
    """The day is enough: a time would tell whose phone it was."""
    return db.now().replace(hour=0, minute=0, second=0, microsecond=0)


class Feedback(db.Base):
    """One person's answers, {question key: 1–5 or text}: no participant, table or exact time."""

    __tablename__ = "feedback"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"))
    language: Mapped[str]
    created_at: Mapped[dt.datetime] = mapped_column(default=_today)
    answers: Mapped[dict[str, Any]]


def feedback_of(stage: Stage) -> Sequence[Feedback]:
    """Everything that was answered, in an order that says nothing about who came first."""
    query = select(Feedback).where(Feedback.stage_id == stage.id).order_by(Feedback.id)
    return db.session.scalars(query).all()
