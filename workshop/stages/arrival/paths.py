"""Arrivals drawn: for each person a path from the code to a seat."""

from dataclasses import dataclass

ROWS, LEFT, TOP, ACROSS, DOWN = 6, 230, 70, 140, 108


@dataclass(frozen=True)
class ArrivalPath:
    """A path and its knot, in a view box of 1000 × 720 whose left edge is the line."""

    path: str
    x: int
    y: int


def seat(number: int) -> tuple[int, int]:
    """Where seat `number` (from 0) is, column by column each at a height of its own."""
    column, row = divmod(number, ROWS)
    return LEFT + column * ACROSS, TOP + row * DOWN + (column * 5 % 6) * DOWN // 6


def draw(arrived: int, expected: int) -> tuple[list[ArrivalPath], list[tuple[int, int]]]:
    """Paths of those who are here, and the seats still free; at most 36 of each are drawn."""
    seats = [seat(number) for number in range(min(36, max(arrived, expected)))]
    taken = sorted(seats[: min(arrived, 36)], key=lambda place: place[1])  # so that few paths cross
    paths = []
    for number, (x, y) in enumerate(taken):
        start = 160 + 400 * number // max(1, len(taken))
        path = f"M-235 {start} C -120 {start} -110 {y} 0 {y} S {x - 90} {y} {x} {y}"
        paths.append(ArrivalPath(path, x, y))
    return paths, seats[len(taken) :]
