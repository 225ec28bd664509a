"""A late arrival: one chair, nobody moves."""

from __future__ import annotations

from dataclasses import replace

from workshop.grouping.board import set_up
from workshop.grouping.implied_rules import implied_rules
from workshop.grouping.levels import score, tables_of
from workshop.grouping.likeness import alike
from workshop.grouping.problem import Groups, Person, Request
from workshop.grouping.repair import with_newcomers
from workshop.grouping.unseatable import Unseatable

EVERY_CHAIR = 24  # up to so many groups every chair is scored whole, rules and all


def seat(request: Request, groups: Groups, newcomer: Person) -> int:
    """Index of the group where the newcomer helps most.

    Exact: every group is tried. A full group (request.size[1]) is taken only when all are full,
    then one of the smallest; a group below the smallest size is filled first. After that the
    rules and the levels decide in order, then the smaller group, then the first.
    """
    if not groups:
        raise Unseatable("nobody")
    everybody = replace(request, people=(*request.people, newcomer))
    if request.rules or implied_rules(everybody, len(groups)):
        return _seat_by_rules(request, groups, newcomer)
    low, high = request.size
    tables = tables_of(request, groups)
    smallest = min(map(len, groups))
    limit = max(high - 1, smallest)

    def cost(index: int) -> tuple[int, ...]:
        table = tables[index]
        mix = [sum(alike(newcomer, other, trait) for other in table) for trait in request.mix]
        near = [-sum(alike(newcomer, other, trait) for other in table) for trait in request.cluster]
        return (len(table) > limit, len(table) >= low, *mix, *near, len(table), index)

    return min(range(len(groups)), key=cost)


def _seat_by_rules(request: Request, groups: Groups, newcomer: Person) -> int:
    here = {name for group in groups for name in group}
    seated = tuple(person for person in request.people if person.id in here)
    everybody = replace(request, people=(*seated, newcomer), previous=None, locked=())
    if len(groups) <= EVERY_CHAIR:
        return _best_chair(everybody, groups, newcomer)
    tables = with_newcomers(everybody, set_up(everybody, len(groups)), groups)
    return next(index for index, table in enumerate(tables) if len(seated) in table)


def _best_chair(everybody: Request, groups: Groups, newcomer: Person) -> int:
    low, high = everybody.size
    limit = max(high - 1, min(map(len, groups)))

    def cost(index: int) -> tuple[int, ...]:
        table = groups[index]
        plan = (*groups[:index], (*table, newcomer.id), *groups[index + 1 :])
        goals = [
            -x.value if x.level.startswith("cluster") else x.value for x in score(everybody, plan)
        ]
        return (len(table) > limit, len(table) >= low, *goals, len(table), index)

    return min(range(len(groups)), key=cost)
