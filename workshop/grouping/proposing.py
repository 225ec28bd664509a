"""From a request to a proposal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random
from time import perf_counter

from workshop.grouping.anneal import Tables, anneal
from workshop.grouping.board import STEEP, STERN, set_up
from workshop.grouping.certificate import prove
from workshop.grouping.checking import broken_rules
from workshop.grouping.feasibility import can_hold, explain
from workshop.grouping.levels import score
from workshop.grouping.naming import indices, keep_places, named
from workshop.grouping.problem import Conflict, Groups, Proposal, Request
from workshop.grouping.promises import Promise, check_people, goal, known_bounds, promises
from workshop.grouping.repair import with_newcomers
from workshop.grouping.search import ROOM, Stop, construct, search, search_with_rules

PROVABLE = 1500  # people
Tell = Callable[[Proposal], None]


def propose(
    request: Request, stop: Stop = lambda: False, proof: bool = True, tell: Tell | None = None
) -> Proposal:
    """The best groups for this request; the same seed gives the same groups.

    `stop` is asked now and then: when it says True, the best plan so far is the answer. `tell`
    hears of each better plan on the way. Without `proof` the quick bounds must do. Raises
    Unseatable when no plan can exist.
    """
    start = perf_counter()
    check_people(request)
    best: tuple[tuple[int, ...], Groups] | None = None
    options = promises(request)
    told: list[tuple[int, ...]] = []

    def proposal(groups: Groups, value: tuple[int, ...], conflict: Conflict | None) -> Proposal:
        levels = score(request, groups, known_bounds(request, value, options))
        broken = broken_rules(request, groups)
        return Proposal(groups, levels, broken, perf_counter() - start, conflict)

    def hear(groups: Groups) -> None:
        value = goal(request, groups)
        if tell and (not told or value < told[-1]):
            told.append(value)
            tell(proposal(groups, value, None))

    for option in options:
        if best is not None and (stop() or not option.tried or best[0] <= option.goal):
            break
        groups = best_plan(request, option.groups, stop, hear if tell else None)
        if proof and len(request.people) <= PROVABLE and not stop():
            groups = _rescued(request, groups, option, stop)
            groups = _proven(request, groups, option, stop)
        value = goal(request, groups)
        if best is None or value < best[0]:
            best = value, groups
    assert best is not None
    conflict = None
    if all(option.goal[0] for option in options):
        conflict = explain(request, stop)
    return proposal(best[1], best[0], conflict)


def _rescued(request: Request, groups: Groups, option: Promise, stop: Stop) -> Groups:
    """If rules are broken: a plan in which they hold, or the proof that none has so many groups."""
    if not broken_rules(request, groups):
        return groups
    answer = can_hold(replace(request, groups=option.groups), stop, implied=True)
    if answer.possible is False:
        option.goal = (1, *option.goal[1:])
        return groups
    if answer.groups is None:  # nothing is known
        return _with_rules(request, groups, option.groups, stop)
    board = set_up(request, option.groups, STERN)
    steps = 4_000 * len(request.people)
    start = indices(request, answer.groups)
    _, tables = anneal(board, start, steps, Random(request.seed), 1.2, 0.1, stop)
    return keep_places(request, named(request, tables))


def _with_rules(request: Request, groups: Groups, count: int, stop: Stop) -> Groups:
    """In a room, where rules were weighed but not kept from the start: a plan that keeps more."""
    if len(request.people) > ROOM:
        return groups
    start = indices(request, groups)
    found = search_with_rules(request, start, lambda _: False, stop) or start
    return keep_places(request, named(request, found))


def best_plan(
    request: Request, count: int, stop: Stop, hear: Callable[[Groups], None] | None = None
) -> Groups:
    """The best plan found with this many groups; `hear` is called with those on the way."""

    def perfect(tables: Tables) -> bool:
        groups = named(request, tables)
        if hear:
            hear(keep_places(request, groups))
        return not broken_rules(request, groups) and all(
            level.proven for level in score(request, groups)
        )

    tables = construct(request, count, Random(request.seed))
    if request.previous is not None and len(request.previous) == count:
        board = set_up(replace(request, previous=None), count)
        near = with_newcomers(request, board, request.previous)
        if all(board.low <= len(table) <= board.high for table in near):
            tables = near
    if not perfect(tables):
        tables = search(request, tables, perfect, stop)
    return keep_places(request, named(request, tables))


def _proven(request: Request, groups: Groups, option: Promise, stop: Stop) -> Groups:
    """Tighten what this number of groups can promise; perhaps a better plan comes out of it."""
    if broken_rules(request, groups) or goal(request, groups) <= option.goal:
        return groups
    proof = prove(request, indices(request, groups), stop)
    option.tighten(proof.bounds)
    better = keep_places(request, named(request, proof.tables))  # pins find their tables
    apart_from_moves = replace(request, previous=None)
    if goal(apart_from_moves, better) >= goal(apart_from_moves, groups):
        return groups
    if request.previous is not None:  # the proof does not look at who sat where: move few people
        board = set_up(request, len(better), STEEP)
        start = indices(request, better)
        steps = 2_500 * len(request.people)
        _, tables = anneal(board, start, steps, Random(request.seed), 0.2, 0.02, stop)
        better = keep_places(request, named(request, tables))
    return better
