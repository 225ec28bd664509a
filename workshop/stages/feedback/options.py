"""What is asked in the end, in private."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, Key, Text, rows


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
    """Statements with a scale, and open questions."""

    scale: Annotated[tuple[ScaleQuestion, ...], rows(at_least=1)]
    open: Annotated[tuple[OpenQuestion, ...], rows(at_least=1)]
