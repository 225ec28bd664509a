"""From a request to a proposal."""

from __future__ import annotations

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
from workshop.grouping.search import Stop, construct, search

PROVABLE = 1500  # people


def propose(request: Request, stop: Stop = lambda: False, proof: bool = True) -> Proposal:
    """The best groups for this request; the same seed gives the same groups.

    `stop` is asked now and then: when it says True, the best plan so far is the answer.
    Without `proof` the quick bounds must do. Raises Unseatable when no plan can exist.
    """
    start = perf_counter()
    check_people(request)
    best: tuple[tuple[int, ...], Groups] | None = None
    options = promises(request)
    for option in options:
        if best is not None and (stop() or not option.tried or best[0] <= option.goal):
            break
        groups = best_plan(request, option.groups, stop)
        if proof and len(request.people) <= PROVABLE and not stop():
            groups = _proven(request, groups, option, stop)
        value = goal(request, groups)
        if best is None or value < best[0]:
            best = value, groups
    assert best is not None
    conflict = None
    if request.rules and broken_rules(request, best[1]) and proof and not stop():
        conflict, rescued = _quarrel(request, stop)
        if rescued is not None and (value := goal(request, rescued)) < best[0]:
            best = value, rescued
    known = known_bounds(request, best[0], options)
    if conflict is not None:
        known["rules"] = 1, "these rules cannot all hold"
    levels = score(request, best[1], known)
    broken = broken_rules(request, best[1])
    return Proposal(best[1], levels, broken, perf_counter() - start, conflict)


def _quarrel(request: Request, stop: Stop) -> tuple[Conflict | None, Groups | None]:
    """Why rules stay broken; or, if they can hold after all, a plan in which they do."""
    if len(request.people) > PROVABLE:
        return None, None
    answer = can_hold(request, stop)
    if answer.groups is None:
        return (explain(request, stop) if answer.possible is False else None), None
    board = set_up(request, len(answer.groups), STERN)
    steps = 4_000 * len(request.people)
    start = indices(request, answer.groups)
    _, tables = anneal(board, start, steps, Random(request.seed), 1.2, 0.1, stop)
    return None, keep_places(request, named(request, tables))


def best_plan(request: Request, count: int, stop: Stop) -> Groups:
    """The best plan found with this many groups."""

    def perfect(tables: Tables) -> bool:
        groups = named(request, tables)
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
