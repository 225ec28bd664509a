"""From indices to named groups in their places, so that as few people as possible change table."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.grouping.pair_rules import places
from workshop.grouping.problem import Groups, Request


def named(request: Request, tables: Sequence[Sequence[int]]) -> Groups:
    """Indices to ids, each table in the order of the roster."""
    people = request.people
    return tuple(tuple(people[index].id for index in sorted(table)) for table in tables)


def indices(request: Request, groups: Groups) -> list[list[int]]:
    """Ids back to indices."""
    position = {person.id: index for index, person in enumerate(request.people)}
    return [[position[name] for name in group] for group in groups]


def keep_places(request: Request, groups: Groups) -> Groups:
    """The same groups in the order that moves the fewest people; pins come first. Exact."""
    pinned = places(request)
    before = {name: at for at, group in enumerate(request.previous or ()) for name in group}
    if not pinned and not before:
        return groups
    from scipy.optimize import linear_sum_assignment  # slow to load, seldom needed

    worth = [[0] * len(groups) for _ in groups]
    for index, group in enumerate(groups):
        for name in group:
            for at, weight in ((pinned.get(name), len(request.people) + 1), (before.get(name), 1)):
                if at is not None and at < len(groups):
                    worth[index][at] += weight
    rows, columns = linear_sum_assignment(worth, maximize=True)
    order = {int(column): int(row) for row, column in zip(rows, columns, strict=True)}
    return tuple(groups[order[place]] for place in range(len(groups)))
