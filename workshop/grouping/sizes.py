"""How many groups there can be, and how large."""

from __future__ import annotations

from workshop.grouping.problem import Request
from workshop.grouping.unseatable import Unseatable


def group_counts(request: Request) -> list[int]:
    """Every possible number of groups, fewest first.

    Raises Unseatable with the nearest bounds that would work.
    """
    people, (low, high) = len(request.people), request.size
    if people == 0:
        raise Unseatable("nobody")
    if people == 1:
        raise Unseatable("one_person")
    if low < 1 or high < low:
        raise Unseatable("bad_size", low=low, high=high)
    fewest, most = -(-people // high), people // low
    if request.groups is not None:
        if not fewest <= request.groups <= most:
            if fewest > most:
                fewest = most = 0
            raise Unseatable(
                "groups_do_not_fit",
                people=people,
                groups=request.groups,
                low=low,
                high=high,
                fewest=fewest,
                most=most,
            )
        return [request.groups]
    if fewest > most:
        raise Unseatable(
            "sizes_do_not_fit",
            people=people,
            low=low,
            high=high,
            wider_low=people // fewest,
            wider_high=-(-people // most) if most else people,
        )
    return list(range(fewest, most + 1))


def size_range(request: Request, groups: int) -> tuple[int, int]:
    """The smallest and the largest group when there are this many."""
    low, high = request.size
    if not request.balanced:
        return low, high
    people = len(request.people)
    return people // groups, -(-people // groups)


def nearest_to_middle(request: Request, counts: list[int]) -> int:
    """Of several equally good numbers of groups the one whose groups are nearest the middle."""
    middle = sum(request.size) / 2
    return min(counts, key=lambda count: (abs(len(request.people) / count - middle), count))
