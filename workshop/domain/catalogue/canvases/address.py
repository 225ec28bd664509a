"""Where something stands on a canvas: "<canvas>.<field>", of a step "<canvas>.<field>.<number>"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from workshop.domain.catalogue.canvases.model import (
    CANVAS,
    HANDOVER,
    STEP,
    Canvas,
    CanvasField,
)


@dataclass(frozen=True)
class Address:
    """A place on a canvas; `number` is that of a step or handover, from 1, else 0."""

    canvas: str
    field: str
    number: int = 0

    @classmethod
    def read(cls, written: str) -> Self | None:
        """The address in `written`; None for anything else."""
        parts = written.split(".")
        if not 2 <= len(parts) <= 3 or not all(parts):
            return None
        if len(parts) == 3 and not (parts[2].isascii() and parts[2].isdigit()):
            return None
        return cls(parts[0], parts[1], int(parts[2]) if len(parts) == 3 else 0)

    def __str__(self) -> str:
        number = f".{self.number}" if self.number else ""
        return f"{self.canvas}.{self.field}{number}"

    def on(self, canvas: Canvas) -> CanvasField | None:
        """The field of `canvas` that it leads to, if there is such a place."""
        field = canvas.field(self.field) if canvas.key == self.canvas else None
        if field is None or (field.per == CANVAS) != (self.number == 0):
            return None
        most = canvas.steps.max if canvas.steps else 0
        return field if self.number <= most - (field.per == HANDOVER) else None

    def find(self, canvases: Mapping[str, Canvas]) -> CanvasField | None:
        """The field that it leads to on any of `canvases`."""
        canvas = canvases.get(self.canvas)
        return self.on(canvas) if canvas else None


def placed_fields(canvas: Canvas, steps: int = 0) -> list[tuple[Address, CanvasField]]:
    """Every place of a canvas with so many `steps` (never fewer than its least), step by step."""
    placed = [(Address(canvas.key, f.key), f) for f in canvas.fields if f.per == CANVAS]
    if canvas.steps is None:
        return placed
    count = max(canvas.steps.min, min(steps, canvas.steps.max))
    for number in range(1, count + 1):
        for field in canvas.fields:
            if field.per == STEP or (field.per == HANDOVER and number < count):
                placed.append((Address(canvas.key, field.key, number), field))
    return placed
