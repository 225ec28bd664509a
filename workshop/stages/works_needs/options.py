"""What works / needs development takes besides its questions."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, Key, Text, rows, whole_number
from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage
from workshop.surface.verbs import Field


class Column(Content):
    """One side of the surface and its question."""

    key: Key
    title: Text
    prompt: Text


class WorksNeedsOptions(Content):
    """Two columns; `max_chars` is the longest note that can be sent."""

    columns: Annotated[tuple[Column, ...], rows(exactly=2)]
    max_chars: Annotated[int, whole_number(20, 2000)] = 280


def options_of(stage: Stage) -> WorksNeedsOptions:
    """The stage's options; the usual ones where it has none."""
    return WorksNeedsOptions.model_validate(stage.options or usual_options(stage.kind))


def fields_of(stage: Stage) -> list[Field]:
    """The two sides as fields of a surface."""
    return [Field(column.key, column.title) for column in options_of(stage).columns]
