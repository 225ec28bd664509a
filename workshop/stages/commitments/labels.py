"""Names beside the circle: each side is a column in which no name touches another. SVG units."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

LINE = 32.0  # from one line of a name to the next, at a size of 28
GAP = 14.0  # between two names
WIDE = 20  # letters in a line
WIDEST_WORD = 23  # a single word may be a little longer before it is broken
MOST_LINES = 3


@dataclass(frozen=True)
class Wanted:
    """A name, and where on the circle it belongs: `x`, `y` from the middle."""

    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Label:
    """`lines` of a name from (`x`, `y`) on, and the line that leads to it from the circle."""

    lines: list[str]
    x: float
    y: float
    anchor: str
    leader: str


def place_labels(
    wanted: Sequence[Wanted], radius: float, middle: tuple[float, float], height: float
) -> list[Label]:
    """In the order of `wanted`."""
    placed: dict[int, Label] = {}
    across = sorted(range(len(wanted)), key=lambda n: wanted[n].x)
    half = sum(one.x < 0 for one in wanted)
    most = int(height // LINE) - 1
    half = min(max(half, len(wanted) - most), most)  # what one side cannot hold goes to the other
    for is_right, numbers in ((True, across[half:]), (False, across[:half])):
        side = sorted(((n, wanted[n]) for n in numbers), key=lambda one: one[1].y)
        names = [one.name for _n, one in side]
        lines = _fitting(names, height)
        tops = _apart([w.y + middle[1] for _n, w in side], lines, height)
        for (n, one), some, top in zip(side, lines, tops, strict=True):
            placed[n] = _label(one, some, top, is_right, radius, middle)
    return [placed[n] for n in range(len(wanted))]


def _fitting(names: Sequence[str], height: float) -> list[list[str]]:
    """Every name in as many lines as there is room for, all of them together."""
    for most in range(MOST_LINES, 0, -1):
        lines = [wrapped(name, most) for name in names]
        if sum(len(some) * LINE + GAP for some in lines) <= height:
            break
    return lines if names else []


def wrapped(name: str, most: int) -> list[str]:
    """`name` in at most that many lines; what is too long ends in "…"."""
    lines: list[str] = [""]
    for word in name.split():
        rest = word
        while rest:
            room = WIDE - len(lines[-1]) - bool(lines[-1])
            if len(rest) <= room:
                lines[-1] = f"{lines[-1]} {rest}".strip()
                break
            if lines[-1]:
                lines.append("")
            elif len(rest) <= WIDEST_WORD:
                lines[-1] = rest
                break
            else:
                half = max(len(rest) // 2, len(rest) - WIDE)
                lines[-1], rest = f"{rest[: min(half, WIDE - 1)]}-", rest[min(half, WIDE - 1) :]
                lines.append("")
    if len(lines) > most:
        lines = lines[:most]
        lines[-1] = f"{lines[-1][: WIDE - 1].rstrip(' -')}…"
    return lines


def _apart(wanted: Sequence[float], lines: Sequence[Sequence[str]], height: float) -> list[float]:
    """The top of each name: near what it wants, below the one before, inside the picture."""
    free_space = height - sum(map(len, lines)) * LINE
    gap = min(GAP, max(0.0, free_space / max(1, len(lines))))
    tops, free = [], 0.0
    for y, some in zip(wanted, lines, strict=True):
        tops.append(max(free, y - len(some) * LINE / 2))
        free = tops[-1] + len(some) * LINE + gap
    floor = height
    for n in range(len(tops) - 1, -1, -1):
        tops[n] = min(tops[n], floor - len(lines[n]) * LINE)
        floor = tops[n] - gap
    return tops


def _label(
    one: Wanted, lines: list[str], top: float, is_right: bool, radius: float,
    middle: tuple[float, float],
) -> Label:  # fmt: skip
    """As near to the circle as its whole height allows."""
    bottom = top + len(lines) * LINE
    near = min(max(middle[1], top), bottom) - middle[1]  # its nearest height to the middle
    away = math.sqrt(max((radius + 34) ** 2 - near**2, 60.0**2))
    side = 1 if is_right else -1
    x = middle[0] + side * away
    y = (top + bottom) / 2
    edge = (middle[0] + one.x * 1.012, middle[1] + one.y * 1.012)
    leader = f"M{edge[0]:.1f} {edge[1]:.1f}L{x - side * 10:.1f} {y:.1f}"
    baseline = round(top + LINE * 0.78, 1)
    return Label(lines, round(x, 1), baseline, "start" if is_right else "end", leader)
