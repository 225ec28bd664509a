"""No table all of one house, wherever that is possible at all."""

from __future__ import annotations

from collections import Counter

from workshop.grouping.problem import Request
from workshop.grouping.rules import SeveralHouses


def implied_rules(request: Request, groups: int) -> tuple[SeveralHouses, ...]:
    """A rule for a house so large that it could fill a table, if there are others for each."""
    if not request.mix:
        return ()
    trait, people = request.mix[0], len(request.people)
    houses = Counter(value for person in request.people for value in person.values(trait))
    smallest = people // groups if request.balanced else request.size[0]
    return tuple(
        SeveralHouses(trait, value)
        for value, count in sorted(houses.items())
        if -(-count // groups) >= max(2, smallest) and people - count >= groups
    )
