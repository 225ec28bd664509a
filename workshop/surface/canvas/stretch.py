"""Boxes that grow and shrink in height and push what stands below, so that nothing overlaps.

Every top and bottom edge is a level; levels keep their order, so boxes that did not overlap never
will. Shapes move with the levels around them.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workshop.surface.canvas.fit import Box

LEAST_GAP, KEPT, KEPT_MOST = (
    10,
    0.4,
    44,
)  # of a gap between two boxes: lines and lightning are seen there
CLOSE = 20  # boxes no further apart belong together
ROUNDS = 14  # of halving: fine enough for one unit


@dataclass(frozen=True)
class Levels:
    """The edges of `boxes` from top to bottom; `spans` of boxes, `gaps` between boxes, by index."""

    at: tuple[float, ...]
    spans: tuple[tuple[int, int], ...]
    gaps: tuple[tuple[int, int], ...]


@lru_cache(maxsize=256)
def levels_of(boxes: tuple[Box, ...], height: float) -> Levels:
    """The levels of boxes that do not overlap, on a canvas of this height."""
    edges = (edge for box in boxes for edge in (box[1], box[1] + box[3]))
    at = tuple(sorted({0.0, float(height), *edges}))
    index = {y: number for number, y in enumerate(at)}
    gaps = {
        (index[one[1] + one[3]], index[other[1]])
        for one in boxes
        for other in boxes
        if one[1] + one[3] <= other[1]
        and one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
    }
    gaps |= {(0, index[box[1]]) for box in boxes if box[1] > 0}
    gaps |= {(index[box[1] + box[3]], len(at) - 1) for box in boxes if box[1] + box[3] < at[-1]}
    spans = tuple((index[box[1]], index[box[1] + box[3]]) for box in boxes)
    return Levels(at, spans, tuple(sorted(gaps)))


@dataclass(frozen=True)
class Stretched:
    """Where each level is now."""

    levels: Levels
    now: tuple[float, ...]

    @property
    def height(self) -> float:
        """Of everything."""
        return self.now[-1]

    def y(self, before: float) -> float:
        """Where a height of the file is now."""
        at = self.levels.at
        if before >= at[-1]:
            return self.now[-1] + before - at[-1]
        low = max(0, bisect_right(at, before) - 1)
        share = (before - at[low]) / (at[low + 1] - at[low])
        return self.now[low] + share * (self.now[low + 1] - self.now[low])

    def box(self, before: Box) -> Box:
        """Where a box is now."""
        top = self.y(before[1])
        return before[0], top, before[2], self.y(before[1] + before[3]) - top


def settled(before: Sequence[Box], now: Sequence[Box]) -> list[Box]:
    """Boxes that stood close above another one stand close above it again."""
    found = []
    for one, box in zip(before, now, strict=True):
        bottom, room = one[1] + one[3], float("inf")
        for other, there in zip(before, now, strict=True):
            across = one[0] < other[0] + other[2] and other[0] < one[0] + one[2]
            if across and other[1] >= bottom:
                close = other[1] - bottom <= CLOSE
                room = min(room, there[1] - min(LEAST_GAP, other[1] - bottom) if close else 0)
        high = box[3] if room == float("inf") else max(box[3], room - box[1])
        found.append((box[0], box[1], box[2], high))
    return found


def stretch(levels: Levels, needs: Sequence[float], share: float) -> Stretched:
    """Each box as high as it needs, and no lower than `share` of what it was; gaps too."""
    least: dict[int, list[tuple[int, float]]] = {}
    for (top, bottom), need in zip(levels.spans, needs, strict=True):
        was = levels.at[bottom] - levels.at[top]
        least.setdefault(bottom, []).append((top, max(need, share * was)))
    for above, below in levels.gaps:
        was = levels.at[below] - levels.at[above]
        least.setdefault(below, []).append(
            (above, max(min(was, LEAST_GAP), min(KEPT * was, KEPT_MOST), share * was))
        )
    now = [0.0]
    for number in range(1, len(levels.at)):
        reached = [now[since] + distance for since, distance in least.get(number, ())]
        now.append(max(now[-1], *reached) if reached else now[-1])
    return Stretched(levels, tuple(now))


def fill(levels: Levels, needs: Sequence[float], height: float, most: float = 1.4) -> Stretched:
    """The same with the room there is: nothing but what is needed grows above `height`."""
    share = highest(lambda one: stretch(levels, needs, one).height <= height, most)
    return stretch(levels, needs, share)


def highest(fits: Callable[[float], bool], most: float) -> float:
    """The largest number up to `most` that fits; 0 where none does."""
    if fits(most):
        return most
    low, high = 0.0, most
    for _round in range(ROUNDS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low
