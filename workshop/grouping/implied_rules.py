"""Rules that nobody has to ask for: no table all of one organisation, wherever that is possible."""

from __future__ import annotations

from collections import Counter

from workshop.grouping.problem import Request
from workshop.grouping.rules import NotAll


def implied_rules(request: Request, groups: int) -> tuple[NotAll, ...]:
    """A rule for each value of the most important mix trait that so many people have that they
    could fill a table, if there are others for every table."""
    if not request.mix:
        return ()
    trait, people = request.mix[0], len(request.people)
    counts = Counter(value for person in request.people for value in person.values(trait))
    smallest = people // groups if request.balanced else request.size[0]
    return tuple(
        NotAll(trait, value)
        for value, count in sorted(counts.items())
        if -(-count // groups) >= max(2, smallest) and people - count >= groups
    )
