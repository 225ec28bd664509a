"""What the answers come to: how often each number was chosen, and texts in no order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.feedback import (
    ENOUGH,
    Answer,
    answers_in,
    feedback_of,
    tellable,
)
from workshop.domain.contributions.reflection import Reflection
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Figure, Heading, Paragraph, Quote, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.stages.feedback.form import POINTS
from workshop.stages.feedback.options import FeedbackOptions, OpenQuestion, ScaleQuestion

FEEDBACK = Sheet(
    "feedback",
    _("Feedback"),
    _("Answers that are tied to nobody. Empty while there are fewer than five."),
    (Column("question", _("Question")), Column("answer", _("Answer")), Column("n", _("Count"))),
)


@dataclass(frozen=True)
class Spread:
    """How many gave 1, 2, 3, 4, 5 to a question; `most` is the largest of these."""

    question: ScaleQuestion
    counts: list[int]

    @property
    def of(self) -> int:
        """How many answered it."""
        return sum(self.counts)

    @property
    def most(self) -> int:
        """The longest bar."""
        return max(self.counts)


@dataclass(frozen=True)
class Results:
    """What may be shown; empty lists while too few have answered."""

    spreads: list[Spread]
    written: list[tuple[OpenQuestion, list[str]]]


def results_of(stage: Stage, options: FeedbackOptions) -> Results:
    """Question by question, nothing of which somebody could guess whose it is."""
    told = tellable(answers_in(feedback_of(stage)))
    spreads = [Spread(q, distribution(told, q.key)) for q in options.scale]
    texts = [(q, texts_to(told, q.key)) for q in options.open]
    return Results([s for s in spreads if s.of], [(q, said) for q, said in texts if said])


def distribution(answers: Sequence[Answer], key: str) -> list[int]:
    """How many gave 1, 2, 3, 4, 5."""
    given = [one.answer for one in answers if one.question == key]
    return [given.count(int(point)) for point in POINTS]


def texts_to(answers: Sequence[Answer], key: str) -> list[str]:
    """What was written, in the order of ids that say nothing."""
    given = (one.answer for one in answers if one.question == key)
    return [answer for answer in given if isinstance(answer, str)]


def result_blocks(stage: Stage, options: FeedbackOptions, reader: Reader) -> Iterator[Block]:
    """What was shared, then how often each number was chosen; own words stay with the organiser."""
    shared = reader.shown(Reflection.shared_in(stage))
    if shared:
        yield Heading(words=reader.local(stage.question))
        for one in shared:
            yield Quote(said=reader.said(one), id=one.id)
    spreads = results_of(stage, options).spreads
    if not spreads and feedback_of(stage):
        yield Paragraph(words=gettext("Fewer than %(n)d answers, so they are not shown.", n=ENOUGH))
    for spread in spreads:
        data = tuple(zip(_point_names(spread.question, reader), spread.counts, strict=True))
        yield Figure(
            kind="distribution",
            caption=reader.local(spread.question.label),
            alt=", ".join(f"{point}: {n}" for point, n in data),
            data=data,
        )


def result_records(stage: Stage, options: FeedbackOptions, reader: Reader) -> Iterator[Record]:
    """Question by question, so that no row is one person."""
    results = results_of(stage, options)
    for spread in results.spreads:
        asked = reader.local(spread.question.label)
        names = _point_names(spread.question, reader)
        for point, count in zip(names, spread.counts, strict=True):
            yield Record(FEEDBACK.key, (asked, point, count))
    for question, said in results.written:
        for text in said:
            yield Record(FEEDBACK.key, (reader.local(question.label), text, 1))


def _point_names(question: ScaleQuestion, reader: Reader) -> list[str]:
    """1 Not at all, 2, 3, 4, 5 Completely."""
    low, *between, high = POINTS
    ends = reader.local(question.low), reader.local(question.high)
    return [f"{low} {ends[0]}", *between, f"{high} {ends[1]}"]
