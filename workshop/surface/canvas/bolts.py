"""Tensions as lightning between two fields of a canvas, each with its number."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from workshop.domain.contributions.tension import Tension
from workshop.surface.canvas.fit import Box

RADIUS = 19  # of the circle around a number
SWING, STRIDE, ASIDE = 11, 34, 30
PLACES = sorted((n / 80 for n in range(4, 77)), key=lambda share: abs(share - 0.5))

Point = tuple[float, float]


@dataclass(frozen=True)
class Bolt:
    """A tension as a zigzag line with its number where nothing is written."""

    number: int
    path: str
    x: float
    y: float
    title: str


def bolts(
    tensions: Sequence[Tension], places: Mapping[str, tuple[Box, str]], taken: Sequence[Box] = ()
) -> list[Bolt]:
    """Every tension whose two fields are drawn; `places` has their boxes and titles.

    Numbers keep clear of these boxes, of those `taken` and of each other.
    """
    found: list[Bolt] = []
    busy = [*(box for box, _title in places.values()), *taken]
    lanes: dict[frozenset[str], int] = {}
    for number, tension in enumerate(tensions, 1):
        ends = [places[end] for end in (tension.one_field, tension.other_field) if end in places]
        if len(ends) != 2:
            continue
        pair = frozenset((tension.one_field, tension.other_field))
        lane = lanes[pair] = lanes.get(pair, -1) + 1
        aside = ASIDE * (lane + 1) // 2 * (-1 if lane % 2 else 1)
        one, other = _line(ends[0][0], ends[1][0], aside)
        x, y = _free(one, other, busy)
        busy.append((x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS))
        title = " / ".join(title for _box, title in ends)
        found.append(Bolt(number, _zigzag(one, other), round(x), round(y), title))
    return found


def _line(one: Box, other: Box, aside: float) -> tuple[Point, Point]:
    """The ends of the line between two boxes, at their edges; `aside` when it is not the first."""
    start, end = _centre(one), _centre(other)
    length = max(1.0, hypot(end[0] - start[0], end[1] - start[1]))
    shift = (-(end[1] - start[1]) / length * aside, (end[0] - start[0]) / length * aside)
    first, last = _edge(one, start, end), _edge(other, end, start)
    return (first[0] + shift[0], first[1] + shift[1]), (last[0] + shift[0], last[1] + shift[1])


def _centre(box: Box) -> Point:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def _edge(box: Box, inside: Point, outside: Point) -> Point:
    """Where the line from the centre of a box to a point leaves it."""
    dx, dy = outside[0] - inside[0], outside[1] - inside[1]
    shares = [half / abs(d) for half, d in ((box[2] / 2, dx), (box[3] / 2, dy)) if d]
    share = min([*shares, 1.0])
    return inside[0] + dx * share, inside[1] + dy * share


def _free(one: Point, other: Point, busy: Sequence[Box]) -> Point:
    """A place on the line that covers nothing; the one that covers least where there is none."""
    spots = [_at(one, other, share) for share in PLACES]
    return min(spots, key=lambda spot: sum(_covers(spot, box) for box in busy))


def _covers(spot: Point, box: Box) -> float:
    """How much of a box a number would lie over."""
    across = min(spot[0] + RADIUS, box[0] + box[2]) - max(spot[0] - RADIUS, box[0])
    down = min(spot[1] + RADIUS, box[1] + box[3]) - max(spot[1] - RADIUS, box[1])
    return max(0, across) * max(0, down)


def _at(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _zigzag(one: Point, other: Point) -> str:
    """A lightning from one point to the other."""
    length = max(1.0, hypot(other[0] - one[0], other[1] - one[1]))
    across = (-(other[1] - one[1]) / length, (other[0] - one[0]) / length)
    count = max(3, round(length / STRIDE))
    points = [f"{one[0]:.0f} {one[1]:.0f}"]
    for number in range(1, count):
        x, y = _at(one, other, number / count)
        swing = SWING if number % 2 else -SWING
        points.append(f"{x + across[0] * swing:.0f} {y + across[1] * swing:.0f}")
    points.append(f"{other[0]:.0f} {other[1]:.0f}")
    return f"M{' L'.join(points)}"
