"""Arrivals drawn: each person a thread from the code, over the line, to a seat."""

from dataclasses import dataclass

COLUMNS, LEFT, TOP, ACROSS, DOWN = 6, 260, 90, 130, 110


@dataclass(frozen=True)
class Thread:
    """A path and its knot, in a view box of 1000 × 720 whose left edge is the line."""

    path: str
    x: int
    y: int


def seat(number: int) -> tuple[int, int]:
    """Where seat `number` (from 0) is, column by column so that early threads are short."""
    column, row = divmod(number, COLUMNS)
    shift = DOWN // 2 if column % 2 else 0
    return LEFT + column * ACROSS, TOP + row * DOWN + shift


def draw(arrived: int, expected: int) -> tuple[list[Thread], list[tuple[int, int]]]:
    """Threads of those who are here, and the seats still free; at most 36 of each are drawn."""
    seats = [seat(number) for number in range(min(36, max(arrived, expected)))]
    taken = sorted(seats[: min(arrived, 36)], key=lambda place: place[1])  # threads do not tangle
    threads = []
    for number, (x, y) in enumerate(taken):
        start = 160 + 400 * number // max(1, len(taken))
        path = f"M-235 {start} C -120 {start} -110 {y} 0 {y} S {x - 90} {y} {x} {y}"
        threads.append(Thread(path, x, y))
    return threads, seats[len(taken) :]
