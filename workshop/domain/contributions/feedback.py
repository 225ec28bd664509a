"""Closing feedback: private, and tied to nobody."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.session.stage import Stage

ENOUGH = 5  # answers needed before anything is shown: with fewer one could guess who said what


def _today() -> dt.datetime:
    """The day is enough: a time would tell whose phone it was."""
    return db.now().replace(hour=0, minute=0, second=0, microsecond=0)


class Feedback(Contribution, db.Base):
    """One person's answers, {question key: 1–5 or text}: no participant, table or exact time."""

    __tablename__ = "feedback"
    is_private = True

    created_at: Mapped[dt.datetime] = mapped_column(default=_today)
    answers: Mapped[dict[str, Any]]

    @property
    def texts(self) -> Iterator[str]:
        """What was answered in own words; marks on a scale are numbers."""
        for answer in self.answers.values():
            if isinstance(answer, str) and answer.strip() and not answer.isdigit():
                yield answer


def feedback_of(stage: Stage) -> Sequence[Feedback]:
    """Everything that was answered, in an order that says nothing about who came first."""
    query = select(Feedback).where(Feedback.stage_id == stage.id).order_by(Feedback.id)
    return db.session.scalars(query).all()
