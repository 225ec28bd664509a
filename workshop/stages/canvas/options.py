"""What a canvas stage takes besides its questions."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, Key, Text, rows, whole_number
from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage


class FieldWords(Content):
    """A field's own label and question in this stage, instead of the canvas's."""

    label: Text | None = None
    prompt: Text | None = None


class CanvasOptions(Content):
    """`canvases` that fit the stage, by key; `canvas` is the one it begins with.

    `words` has labels and questions that were changed, by "<canvas>.<field>".
    """

    canvas: Key
    canvases: Annotated[tuple[Key, ...], rows(at_least=1)]
    words: dict[str, FieldWords] = {}  # noqa: RUF012  pydantic copies it
    max_chars: Annotated[int, whole_number(20, 2000)] = 280


def options_of(stage: Stage) -> CanvasOptions:
    """The stage's options; the usual ones where it has none."""
    return CanvasOptions.model_validate(stage.options or usual_options(stage.kind))
