"""Points on a plane: where we are and where we want to be, with their labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from workshop.surface.canvas.fit import Box, baselines
from workshop.surface.canvas.measure import lines, width
from workshop.surface.canvas.stretch import Stretched

DOT, ROOM = 12, 10

Spot = tuple[float, float]


@dataclass(frozen=True)
class Dot:
    """A point with its label where it covers neither the other point nor the way between them."""

    key: str
    at: Spot
    label: list[tuple[str, float]]
    x: float
    box: Box


@dataclass(frozen=True)
class Plane:
    """A box with a cross in it, its points and the arrow from the first to the second."""

    box: Box
    dots: list[Dot]
    way: str = ""


def plane(
    before: Box, points: Sequence[tuple[str, str, Spot]], now: Stretched, size: int, *, way: bool
) -> Plane:
    """`points` as (address, label, share from left and top)."""
    box = now.box(before)
    spots = [
        (box[0] + box[2] * _inside(at[0]), box[1] + box[3] * _inside(at[1]))
        for _k, _l, at in points
    ]
    dots: list[Dot] = []
    taken: list[Box] = [(x - DOT, y - DOT, 2 * DOT, 2 * DOT) for x, y in spots]
    for (key, label, _at), spot in zip(points, spots, strict=True):
        broken = lines(label, size, box[2] * 0.45, True)
        wide = max(width(line, size, bold=True) for line in broken)
        found = _free(spot, wide, len(broken) * size * 1.22, box, taken, spots)
        taken.append(found)
        dots.append(Dot(key, spot, baselines(broken, found[1], size), found[0], found))
    joined = way and len(spots) == 2 and hypot(*(a - b for a, b in zip(*spots, strict=True))) > 60
    return Plane(box, dots, _arrow(*spots) if joined else "")


def _inside(share: float) -> float:
    """Never on the very edge, where half of a point would be outside."""
    return 0.04 + 0.92 * min(1.0, max(0.0, share))


def _free(
    spot: Spot, wide: float, high: float, box: Box, taken: Sequence[Box], ends: Sequence[Spot]
) -> Box:
    """Beside, above or below the point, inside the plane, off everything else."""
    x, y = spot
    away = DOT + ROOM
    middle = min(max(x - wide / 2, box[0] + 4), box[0] + box[2] - wide - 4)
    tries = [
        (x + away, y - high / 2), (x - away - wide, y - high / 2),
        (middle, y - away - high), (middle, y + away),
        (x + away, y - away - high), (x - away - wide, y + away),
        (x - away - wide, y - away - high), (x + away, y + away),
        (middle, y - 2 * away - 2 * high), (middle, y + 2 * away + high),
    ]  # fmt: skip
    boxes = [(left, top, wide, high) for left, top in tries]
    return min(
        boxes,
        key=lambda one: (
            100 * _outside(one, box),
            sum(_shared(one, other) for other in taken),
            _crossed(one, ends),
        ),
    )


def _outside(one: Box, box: Box) -> float:
    left, top = max(0.0, box[0] - one[0]), max(0.0, box[1] - one[1])
    right = max(0.0, one[0] + one[2] - box[0] - box[2])
    return left + top + right + max(0.0, one[1] + one[3] - box[1] - box[3])


def _shared(one: Box, other: Box) -> float:
    across = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    down = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0.0, across) * max(0.0, down)


def _crossed(one: Box, ends: Sequence[Spot]) -> int:
    """How much of the way between the points runs through a box."""
    if len(ends) != 2:
        return 0
    (x, y), (to_x, to_y) = ends
    steps = [(x + (to_x - x) * n / 40, y + (to_y - y) * n / 40) for n in range(41)]
    return sum(
        one[0] - 4 <= a <= one[0] + one[2] + 4 and one[1] - 4 <= b <= one[1] + one[3] + 4
        for a, b in steps
    )


def _arrow(one: Spot, other: Spot) -> str:
    """From the edge of the first point to the edge of the second."""
    length = hypot(other[0] - one[0], other[1] - one[1])
    dx, dy = (other[0] - one[0]) / length, (other[1] - one[1]) / length
    start, end = DOT + 4, length - DOT - 6
    return (
        f"M{one[0] + dx * start:.0f} {one[1] + dy * start:.0f}"
        f" L{one[0] + dx * end:.0f} {one[1] + dy * end:.0f}"
    )
