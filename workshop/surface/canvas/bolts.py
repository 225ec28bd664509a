"""Tensions as lightning between two fields of a canvas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from workshop.domain.contributions.tension import Tension
from workshop.surface.canvas.fit import Box

Point = tuple[float, float]


@dataclass(frozen=True)
class Bolt:
    """A tension as a zigzag line with its number in the middle."""

    number: int
    path: str
    x: float
    y: float
    title: str


def bolts(tensions: Sequence[Tension], places: Mapping[str, tuple[Box, str]]) -> list[Bolt]:
    """Every tension whose two fields are drawn; `places` has their boxes and titles."""
    found = []
    for number, tension in enumerate(tensions, 1):
        ends = [places[end] for end in (tension.one_field, tension.other_field) if end in places]
        if len(ends) == 2:
            one, other = _between(ends[0][0], ends[1][0])
            path, x, y = _zigzag(one, other, number)
            found.append(Bolt(number, path, x, y, " / ".join(title for _box, title in ends)))
    return found


def _centre(box: Box) -> Point:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def _between(one: Box, other: Box) -> tuple[Point, Point]:
    """The ends of the line between two boxes, at their edges."""
    start, end = _centre(one), _centre(other)
    return _edge(one, start, end), _edge(other, end, start)


def _edge(box: Box, inside: Point, outside: Point) -> Point:
    """Where the line from the centre of a box to a point leaves it."""
    dx, dy = outside[0] - inside[0], outside[1] - inside[1]
    shares = [half / abs(d) for half, d in ((box[2] / 2, dx), (box[3] / 2, dy)) if d]
    share = min([*shares, 1.0])
    return inside[0] + dx * share, inside[1] + dy * share


def _zigzag(one: Point, other: Point, number: int) -> tuple[str, float, float]:
    """A lightning between two points; several between the same two stand beside each other."""
    length = max(1.0, hypot(other[0] - one[0], other[1] - one[1]))
    along = ((other[0] - one[0]) / length, (other[1] - one[1]) / length)
    across = (-along[1], along[0])
    aside = 26 * ((number % 3) - 1)
    points = []
    for at, swing in ((0, 0), (0.46, 16), (0.4, -16), (0.6, 16), (0.54, -16), (1, 0)):
        x = one[0] + along[0] * length * at + across[0] * (swing + aside)
        y = one[1] + along[1] * length * at + across[1] * (swing + aside)
        points.append(f"{x:.0f} {y:.0f}")
    middle = (
        (one[0] + other[0]) / 2 + across[0] * aside,
        (one[1] + other[1]) / 2 + across[1] * aside,
    )
    return f"M{' L'.join(points)}", round(middle[0]), round(middle[1])
