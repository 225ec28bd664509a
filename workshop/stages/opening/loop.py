"""The day as a loop: look, choose, deepen, try, and look again, further out. SVG units."""

import math
from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _

WIDTH, HEIGHT = 1080, 680
CENTRE = (555, 352)
INNER, OUTER = 205.0, 285.0  # where the first look lies and where the second one does
START, TURN = -90.0, 288.0  # degrees from the first to the last step, clockwise
STEPS = (_("We look"), _("We choose"), _("We deepen"), _("We try"), _("We look again"))


@dataclass(frozen=True)
class LoopStep:
    """A knot on the thread and its words beside it."""

    words: Any
    x: int
    y: int
    text_x: int
    text_y: int
    anchor: str

    @property
    def lines(self) -> list[str]:
        """The words; long ones in two lines, of which the second is the last word."""
        said = str(self.words)
        return said.rsplit(" ", 1) if len(said) > 12 else [said]


@dataclass(frozen=True)
class Loop:
    """The thread (`path`), where it goes on (`onward`), the tip of its arrow, and the steps."""

    path: str
    onward: str
    head: str
    steps: list[LoopStep]
    width: int = WIDTH
    height: int = HEIGHT
    centre: tuple[int, int] = CENTRE


def loop() -> Loop:
    """Clockwise from the top. It comes round again, but not to the same place."""
    steps = [_step(words, number / (len(STEPS) - 1)) for number, words in enumerate(STEPS)]
    return Loop(_path(0, 1), _path(1, 1.2), _head(1.2), steps)


def _at(turned: float, out: float = 0) -> tuple[float, float]:
    """The point that lies so far along the way from the first step (0) to the last one (1)."""
    angle = math.radians(START + TURN * turned)
    radius = INNER + (OUTER - INNER) * turned + out
    return CENTRE[0] + radius * math.cos(angle), CENTRE[1] + radius * math.sin(angle)


def _path(since: float, until: float) -> str:
    points = [_at(since + (until - since) * n / 48) for n in range(49)]
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _head(turned: float) -> str:
    """A small triangle that points where the thread goes."""
    (x, y), (before_x, before_y) = _at(turned), _at(turned - 0.01)
    along = math.atan2(y - before_y, x - before_x)
    corners = [(26 * math.cos(along + a), 26 * math.sin(along + a)) for a in (0, 2.3, -2.3)]
    return "M" + "L".join(f"{x + dx:.1f} {y + dy:.1f}" for dx, dy in corners) + "Z"


def _step(words: Any, turned: float) -> LoopStep:
    x, y = _at(turned)
    if turned == 0:  # inside the loop, where the thread does not pass again
        return LoopStep(words, round(x), round(y), round(x), round(y) + 82, "middle")
    side = math.cos(math.radians(START + TURN * turned))
    text_x, text_y = _at(turned, 40)
    anchor = "start" if side > 0 else "end"
    return LoopStep(words, round(x), round(y), round(text_x), round(text_y) + 14, anchor)
