"""Feedback: a few questions at the end, tied to nobody; shown when enough have answered.

__init__  the kind      options · form · participant  asking and answering
"""

import random
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TypedDict

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.feedback import ENOUGH, Feedback, feedback_of
from workshop.domain.contributions.marks import find_mark, who_marked
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Figure, Paragraph, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.stages.feedback.form import POINTS, feedback_form
from workshop.stages.feedback.options import FeedbackOptions, OpenQuestion, ScaleQuestion
from workshop.stages.feedback.participant import actions
from workshop.web.forms import Keyed

FEEDBACK = Sheet(
    "feedback",
    _("Feedback"),
    _("Answers that are tied to nobody. Empty while there are fewer than five."),
    (Column("question", _("Question")), Column("answer", _("Answer")), Column("n", _("Count"))),
)


class PhoneFace(TypedDict):
    """The questions, or thanks."""

    form: Keyed
    scale: tuple[ScaleQuestion, ...]
    open: tuple[OpenQuestion, ...]
    sent: bool


class ProjectorFace(TypedDict):
    """How many have answered, nothing more."""

    answered: int
    here: int


class ConsoleFace(ProjectorFace):
    """The answers when there are so many that nobody can guess whose they are."""

    enough: int
    is_enough: bool
    scales: list[tuple[ScaleQuestion, list[int]]]
    written: list[tuple[OpenQuestion, list[str]]]


class FeedbackStage(StageKind[FeedbackOptions]):
    """Questions whose answers carry no name."""

    key = "feedback"
    name = _("Feedback")
    options = FeedbackOptions
    has_done_button = False
    contributions = (Feedback,)
    has_own_list = True
    participant = actions
    sheets = (FEEDBACK,)
    exercises = (Exercise("feedback", ("open_missing", "open_takeaway"), Feedback),)

    def has_problem_on_top(self, stage: Stage) -> bool:
        """The closing looks back on the day, not on the problem."""
        return False

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The questions, or thanks."""
        options = self.options_of(stage)
        return {
            "form": feedback_form(stage),
            "scale": options.scale,
            "open": options.open,
            "sent": find_mark(stage, participant, "done") is not None,
        }

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """How many have answered, nothing more."""
        readiness = self.readiness(stage)
        return {"answered": readiness.done, "here": readiness.of}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Counts; the answers when there are enough."""
        answers, options = list(feedback_of(stage)), self.options_of(stage)
        shown = answers if len(answers) >= ENOUGH else []
        return {
            **self.projector(stage, place),
            "enough": ENOUGH,
            "is_enough": bool(shown),
            "scales": [(q, distribution(shown, q.key)) for q in options.scale],
            "written": [(q, texts(shown, q.key)) for q in options.open],
        }

    def ready(self, stage: Stage) -> Collection[str]:
        """Who has sent theirs."""
        return who_marked(stage, "done")

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """How often each number was chosen, when there are enough; own words stay private."""
        answers = feedback_of(stage)
        if not answers:
            return
        if not reader.enough(answers):
            yield Paragraph(
                words=gettext("Fewer than %(n)d answers, so they are not shown.", n=ENOUGH)
            )
            return
        yield Paragraph(words=gettext("Answers: %(n)d", n=len(answers)))
        for question in self.options_of(stage).scale:
            counts = _enough_marks(answers, question.key, reader)
            if counts:
                yield Figure(
                    kind="distribution",
                    caption=reader.local(question.label),
                    alt=", ".join(f"{point}: {n}" for point, n in zip(POINTS, counts, strict=True)),
                    data=tuple(zip(POINTS, counts, strict=True)),
                )

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Question by question, so that no row is one person: how often each number was chosen,
        and texts in an order that tells nothing."""
        answers = reader.enough(feedback_of(stage))
        options = self.options_of(stage)
        for question in options.scale if answers else ():
            counts = _enough_marks(answers, question.key, reader)
            for point, count in zip(POINTS, counts, strict=True) if counts else ():
                yield Record(FEEDBACK.key, (reader.local(question.label), point, count))
        for asked in options.open if answers else ():
            for text in texts(answers, asked.key):
                yield Record(FEEDBACK.key, (reader.local(asked.label), text, 1))


def distribution(answers: Sequence[Feedback], key: str) -> list[int]:
    """How many gave 1, 2, 3, 4, 5."""
    given = [a.answers.get(key) for a in answers]
    return [given.count(int(point)) for point in POINTS]


def texts(answers: Sequence[Feedback], key: str) -> list[str]:
    """What was written, in an order that differs from question to question but stays on the screen:
    two texts in the same place must not be taken for one person's."""
    written = [a.answers[key] for a in answers if a.answers.get(key)]
    random.Random(key).shuffle(written)
    return written


def _enough_marks(answers: Sequence[Feedback], key: str, reader: Reader) -> list[int]:
    """The distribution of a question that enough people have answered; empty otherwise."""
    given: list[Any] = [a for a in answers if isinstance(a.answers.get(key), int)]
    return distribution(given, key) if reader.enough(given) else []
