"""Arrivals drawn: for each person a path from the code to a seat, at their table once there is one.

In a view box of 1000 × 720 whose left edge is the line; the code stands to the left of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, cos, radians, sin

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group

ROWS, LEFT, TOP, ACROSS, DOWN = 6, 230, 70, 140, 108
WIDTH, HEIGHT, RADIUS = 980, 700, 62
NAMED = 8  # tables of which the names still can be read


@dataclass(frozen=True)
class ArrivalPath:
    """A path and its knot."""

    path: str
    x: int
    y: int


@dataclass(frozen=True)
class DrawnTable:
    """A table as a circle at (x, y), its taken seats with their paths, its free seats, names."""

    group: Group
    x: int
    y: int
    taken: list[ArrivalPath]
    free: list[tuple[int, int]]
    names: list[str]


def seat(number: int) -> tuple[int, int]:
    """Where seat `number` (from 0) is, column by column each at a height of its own."""
    column, row = divmod(number, ROWS)
    return LEFT + column * ACROSS, TOP + row * DOWN + (column * 5 % 6) * DOWN // 6


def draw(arrived: int, expected: int) -> tuple[list[ArrivalPath], list[tuple[int, int]]]:
    """Paths of those who are here, and the seats still free; at most 36 of each are drawn."""
    seats = [seat(number) for number in range(min(36, max(arrived, expected)))]
    taken = seats[: min(arrived, 36)]
    return _paths(taken), seats[len(taken) :]


def draw_tables(seated: Sequence[tuple[Group, list[Participant]]]) -> list[DrawnTable]:
    """Tables with their seats; a path leads to everybody who is here. Empty above `NAMED`."""
    if not 0 < len(seated) <= NAMED:
        return []
    columns = {1: 1, 2: 2, 3: 3, 4: 2}.get(len(seated), ceil(len(seated) / 2))
    rows = ceil(len(seated) / columns)
    across, down = WIDTH // columns, HEIGHT // rows
    lower = 26 if rows > 1 else 340  # every second column, so that paths cross no names
    placed, ends = [], []
    for number, (group, members) in enumerate(seated):
        row, column = divmod(number, columns)
        x, y = across * column + across // 2 + 20, down * row + RADIUS + 24 + lower * (column % 2)
        people = sorted((p for p in members if not p.left_at), key=lambda p: not p.is_here)
        knots = [_on_circle(x, y, at, len(people)) for at in range(len(people))]
        here = sum(p.is_here for p in people)
        placed.append((group, x, y, knots[here:], [p.short_name for p in people[:here]]))
        ends.append(knots[:here])
    paths = _paths([knot for knots in ends for knot in knots])
    by_end = {(path.x, path.y): path for path in paths}
    return [
        DrawnTable(group, x, y, [by_end[knot] for knot in knots], free, names)
        for (group, x, y, free, names), knots in zip(placed, ends, strict=True)
    ]


def _on_circle(x: int, y: int, number: int, of: int) -> tuple[int, int]:
    """Seat `number` of a round table, on the side that looks towards the code."""
    step = min(42.0, 250 / max(1, of - 1))
    angle = radians(180 + (number - (of - 1) / 2) * step)
    return round(x + RADIUS * cos(angle)), round(y + RADIUS * sin(angle))


def _paths(ends: Sequence[tuple[int, int]]) -> list[ArrivalPath]:
    """From the code to each end; those that start higher end higher, so that few paths cross."""
    paths = []
    for number, (x, y) in enumerate(sorted(ends, key=lambda place: place[1])):
        start = 160 + 400 * number // max(1, len(ends))
        path = f"M-235 {start} C -120 {start} -110 {y} 0 {y} S {x - 90} {y} {x} {y}"
        paths.append(ArrivalPath(path, x, y))
    return paths
