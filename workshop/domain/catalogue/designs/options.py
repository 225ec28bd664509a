"""What each kind of stage takes besides its questions: `[stages.options]`."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import (
    Content,
    Key,
    KeyedText,
    Text,
    rows,
    whole_number,
)

Length = Annotated[int, whole_number(20, 2000)]
Votes = Annotated[int, whole_number(1, 10)]


class NoOptions(Content):
    """Most kinds take nothing."""


class OpeningOptions(Content):
    """The ground rules everybody is asked to agree to: `{key, fi, sv, en}` each."""

    rules: Annotated[tuple[KeyedText, ...], rows(at_least=1)]


class Column(Content):
    """One side of the works/needs surface and its question."""

    key: Key
    title: Text
    prompt: Text


class WorksNeedsOptions(Content):
    """Two columns; `max_chars` is the longest note that can be sent."""

    columns: Annotated[tuple[Column, ...], rows(exactly=2)]
    max_chars: Length = 280


class ScaleQuestion(Content):
    """A statement to be marked 1 (`low`) to 5 (`high`)."""

    key: Key
    label: Text
    low: Text
    high: Text


class OpenQuestion(Content):
    """A question answered in own words."""

    key: Key
    label: Text


class FeedbackOptions(Content):
    """What is asked in the end, in private."""

    scale: Annotated[tuple[ScaleQuestion, ...], rows(at_least=1)]
    open: Annotated[tuple[OpenQuestion, ...], rows(at_least=1)]


class BallotOptions(Content):
    """How many votes each person has, and how many of them one choice may get from one person."""

    votes: Votes = 1
    max_per_choice: Votes = 1


class CanvasChoice(Content):
    """A surface the facilitator may choose, with the question that opens it."""

    key: Key
    title: Text
    prompt: Text


class CanvasOptions(Content):
    """The surfaces that fit the stage; `canvas` is the one it begins with."""

    canvas: Key
    canvases: Annotated[tuple[CanvasChoice, ...], rows(at_least=1)]


OPTIONS: dict[str, type[Content]] = {
    "opening": OpeningOptions,
    "works_needs": WorksNeedsOptions,
    "feedback": FeedbackOptions,
    "ballot": BallotOptions,
    "canvas": CanvasOptions,
}
