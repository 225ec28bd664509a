"""People who must sit together move as one, and not at all when one of them is pinned to a table.

So the search never leaves these rules once they hold, and need not find its way back to them.
"""

from __future__ import annotations

from workshop.grouping.chairs import Chairs
from workshop.grouping.pair_rules import pairs_apart, pairs_together, places
from workshop.grouping.problem import Request

Unit = tuple[list[int], int | None]  # people by index, the table they belong to


def units(request: Request, groups: int) -> list[Unit]:
    """Who is pinned or together with others, the hardest to place first.

    Units whose own rules quarrel are left out.
    """
    position = {person.id: index for index, person in enumerate(request.people)}
    where = {name: at for name, at in places(request).items() if name in position and at < groups}
    apart = {
        frozenset(pair) for rule in request.rules for pair in pairs_apart(rule, request.people)
    }
    found: list[Unit] = []
    for names in _together(request, position):
        tables = {where[name] for name in names if name in where}
        quarrel = any(frozenset((a, b)) in apart for a in names for b in names if a != b)
        if (tables or len(names) > 1) and len(tables) <= 1 and not quarrel:
            found.append(([position[name] for name in names], min(tables, default=None)))
    return sorted(found, key=lambda one: (one[1] is None, -len(one[0]), one[0]))


def seat_units(chairs: Chairs, request: Request) -> None:
    """Seat each unit at its table, or where it costs least, and hold it together from now on.

    A unit that finds no room stays as it is; its rules are then weighed like all others.
    """
    for some, table in units(request, chairs.board.groups):
        cost = chairs.near[:, some].sum(axis=1)
        order = cost.argsort(kind="stable").tolist() if table is None else [table]
        for there in order:
            if _gather(chairs, some, there):
                chairs.hold(some, moving=table is None)
                break


def _together(request: Request, position: dict[str, int]) -> list[list[str]]:
    """Everybody in sets of those who must sit together, directly or by way of others."""
    sets = {name: [name] for name in position}
    for rule in request.rules:
        for one, other in pairs_together(rule):
            if one in sets and other in sets and sets[one] is not sets[other]:
                sets[one] += sets[other]
                for name in sets[other]:
                    sets[name] = sets[one]
    return list({id(some): some for some in sets.values()}.values())


def _gather(chairs: Chairs, some: list[int], there: int) -> bool:
    room = int((chairs.held[chairs.row(there)] == 0).sum())  # empty, or free to leave
    if room < len(some):
        return False
    for one in some:
        if chairs.at[one] == there:
            continue
        cost = chairs.swaps(one)
        row = [other for other in chairs.row(there).tolist() if other not in some]
        loose = [other for other in row if chairs.held[other] == 0]
        chairs.exchange([one], [min(loose, key=lambda other: (cost[other], other))])
    return True
