"""A canvas as it is read. Lengths are in units of its own `size`, from the top left corner."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from workshop.domain.catalogue.content.fields import (
    Content,
    Key,
    KeyedText,
    Line,
    Text,
    one_of,
    refusal,
    rows,
    whole_number,
)

CANVAS, STEP, HANDOVER = "canvas", "step", "handover"  # what a field is there once per
MANY, CHOICES = ("notes",), ("enum", "scale", "list")
WORDS = ("text", "role")
TYPES = (*MANY, *WORDS, *CHOICES, "date", "point")


def lengths(*counts: int) -> BeforeValidator:
    """A list of whole numbers, as many as one of `counts`."""

    def check(value: object) -> object:
        if not isinstance(value, list) or len(value) not in counts:
            many = " or ".join(map(str, counts))
            raise refusal(f"write a list of {many} whole numbers")
        if not all(isinstance(n, int) and not isinstance(n, bool) and n >= 0 for n in value):
            raise refusal("write whole numbers from 0 up")
        return tuple(value)

    return BeforeValidator(check)


Box = Annotated[tuple[int, int, int, int], lengths(4)]  # x, y, width, height
Size = Annotated[tuple[int, int], lengths(2)]


class CanvasField(Content):
    """A part of the surface. `options` are the choices of an enum, a scale or a list.

    A `point` may lie anywhere in its box, which other points may share; nothing else overlaps.
    In the picture it goes by `brief`, if any; `titled` is false where a heading says what it is;
    `bare`: without a frame; `in_short`: drawn also where only the main lines of a path are.
    """

    key: Key
    type: Annotated[str, one_of(*TYPES)]
    label: Text
    prompt: Text
    box: Box
    per: Annotated[str, one_of(CANVAS, STEP, HANDOVER)] = CANVAS
    emphasised: bool = False
    brief: Text | None = None
    titled: bool = True
    bare: bool = False
    in_short: bool = True
    options: Annotated[tuple[KeyedText, ...], rows()] = ()

    @property
    def holds_many(self) -> bool:
        """Notes stand there; any other field has one value."""
        return self.type in MANY

    @property
    def is_chosen(self) -> bool:
        """One or several of its options."""
        return self.type in CHOICES

    @property
    def has_words(self) -> bool:
        """One text that the table words together."""
        return self.type in WORDS


class Shape(Content):
    """A drawing: a line or arrow (x1, y1, x2, y2), an ellipse (its box), a label (its box)."""

    kind: Annotated[str, one_of("line", "arrow", "ellipse", "label")]
    points: Annotated[tuple[int, ...], lengths(4)]
    text: Text | None = None


class Steps(Content):
    """Fields that are there once per step or handover; sizes are those of one cell."""

    min: Annotated[int, whole_number(1, 12)]
    max: Annotated[int, whole_number(1, 12)]
    per_band: Annotated[int, whole_number(1, 6)]
    step: Size
    handover: Size
    label: Text
    handover_label: Text


class Tensions(Content):
    """Any two fields may pull in different directions."""

    label: Text
    prompt: Text


class Canvas(Content):
    """A shared surface. The order of `fields` is their order on a phone.

    `easier` names canvases for a table that is stuck; `way` two points with an arrow between them.
    """

    key: Key
    title: Text
    purpose: Text
    intro: Text
    source: Line
    size: Size
    easier: Annotated[tuple[Key, ...], rows()] = ()
    way: Annotated[tuple[Key, ...], rows()] = ()
    steps: Steps | None = None
    tensions: Tensions | None = None
    shapes: Annotated[tuple[Shape, ...], rows()] = ()
    fields: Annotated[tuple[CanvasField, ...], rows(at_least=1)]

    def field(self, key: str) -> CanvasField | None:
        """The field of that key."""
        return next((field for field in self.fields if field.key == key), None)

    @property
    def is_notes_only(self) -> bool:
        """A few fields of notes: one composer is enough for all of them."""
        return len(self.fields) <= 3 and all(field.holds_many for field in self.fields)

    def option_name(self, field: CanvasField, key: str) -> dict[str, Any]:
        """What a choice is called, by language."""
        return next((option for option in field.options if option["key"] == key), {"": key})
