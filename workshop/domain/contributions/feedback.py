"""Closing feedback: private, tied to nobody, and one row for each answer: no row is a person."""

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
    """One answer, {question key: 1–5 or text}: no participant, table, language or exact time.

    Rows of release 0.1 hold all the answers of one person; `answers_in` takes them apart.
    """

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


@dataclass(frozen=True)
class Answer:
    """One answer to one question (its key); `id` says nothing about who else's id is like it."""

    id: str
    created_at: dt.datetime
    question: str
    answer: int | str


def give(stage: Stage, answers: Mapping[str, Any]) -> None:
    """Keep somebody's answers, each by itself."""
    for question, answer in answers.items():
        about = {"session_id": stage.session_id, "stage_id": stage.id}
        db.session.add(Feedback(**about, answers={question: answer}))


def feedback_of(stage: Stage) -> Sequence[Feedback]:
    """Everything that was answered, in an order that says nothing about who came first."""
    query = select(Feedback).where(Feedback.stage_id == stage.id).order_by(Feedback.id)
    return db.session.scalars(query).all()


def answers_in(rows: Iterable[Feedback]) -> list[Answer]:
    """Each answer by itself, in an order that differs from question to question."""
    found = [
        Answer(_id_of(row, question), row.created_at, question, answer)
        for row in rows
        for question, answer in row.answers.items()
    ]
    return sorted(found, key=lambda one: one.id)


def tellable(answers: Iterable[Answer]) -> list[Answer]:
    """Those of which nobody can guess whose they are: at least ENOUGH people have answered, and as
    many have marked the same scale."""
    by_question: dict[str, list[Answer]] = defaultdict(list)
    for one in answers:
        by_question[one.question].append(one)
    people = max(map(len, by_question.values()), default=0)  # at least so many have answered
    if people < ENOUGH:
        return []
    return [
        one
        for those in by_question.values()
        for one in those
        if isinstance(one.answer, str) or len(those) >= ENOUGH
    ]


def apart(row_id: str, question: str) -> str:
    """The id of one answer out of a row that held several: the same each time, tied to no other."""
    return hashlib.sha256(f"{row_id}/{question}".encode()).hexdigest()[:12]


def _id_of(row: Feedback, question: str) -> str:
    return row.id if len(row.answers) == 1 else apart(row.id, question)
