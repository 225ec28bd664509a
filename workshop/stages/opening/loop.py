"""The day as a loop: look, choose, deepen, try, and look again. SVG units."""

import math
from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _

WIDTH, HEIGHT, RADIUS = 760, 620, 210
STEPS = (_("We look"), _("We choose"), _("We deepen"), _("We try"), _("We look again"))


@dataclass(frozen=True)
class LoopStep:
    """A knot on the loop with its words beside it."""

    words: Any
    x: float
    y: float
    text_x: float
    text_y: float
    anchor: str


def loop() -> list[LoopStep]:
    """Clockwise from the top; the last one stands where the first one is near again."""
    found = []
    for number, words in enumerate(STEPS):
        angle = math.radians(-90 + 360 / len(STEPS) * number)
        side, height = math.cos(angle), math.sin(angle)
        x, y = WIDTH / 2 + RADIUS * side, HEIGHT / 2 + RADIUS * height
        anchor = "middle" if abs(side) < 0.2 else "start" if side > 0 else "end"
        away = 34 if anchor != "middle" else 46
        found.append(
            LoopStep(
                words, round(x), round(y), round(x + away * side * 1.1),
                round(y + (away * height if anchor == "middle" else 12)), anchor,
            )
        )  # fmt: skip
    return found
