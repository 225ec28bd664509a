"""From a request to a proposal."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from time import perf_counter

from workshop.grouping.anneal import Tables
from workshop.grouping.board import set_up
from workshop.grouping.checking import broken_rules
from workshop.grouping.levels import mix_bounds, most_pairs, score
from workshop.grouping.naming import keep_places, named
from workshop.grouping.pair_rules import places
from workshop.grouping.problem import Groups, Proposal, Request
from workshop.grouping.repair import with_newcomers
from workshop.grouping.search import Stop, construct, search
from workshop.grouping.sizes import group_counts, nearest_to_middle
from workshop.grouping.unseatable import Unseatable


def propose(request: Request, stop: Stop = lambda: False) -> Proposal:
    """The best groups for this request; the same seed gives the same groups.

    `stop` is asked now and then: when it says True, the best plan so far is the answer.
    Raises Unseatable when no plan can exist.
    """
    start = perf_counter()
    check_people(request)
    best: tuple[tuple[int, ...], Groups] | None = None
    for count, promise in promises(request):
        if best is not None and (stop() or best[0] <= promise):
            break
        groups = best_plan(request, count, stop)
        value = goal(request, groups)
        if best is None or value < best[0]:
            best = value, groups
    assert best is not None
    groups = best[1]
    violations = broken_rules(request, groups)
    return Proposal(groups, score(request, groups), violations, perf_counter() - start)


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


def goal(request: Request, groups: Groups) -> tuple[int, ...]:
    """Smaller is better: broken rules, then the levels in order."""
    levels = [level for level in score(request, groups) if level.level != "rules"]
    signs = [-1 if level.level.startswith("cluster ") else 1 for level in levels]
    broken = len(broken_rules(request, groups))
    return (broken, *(sign * level.value for sign, level in zip(signs, levels, strict=True)))


def promises(request: Request) -> list[tuple[int, tuple[int, ...]]]:
    """Numbers of groups with the best goal each could reach at all, best first; not all of many."""
    counts = with_pinned_tables(request, group_counts(request))
    middle = nearest_to_middle(request, counts)
    rest = (0,) * (request.previous is not None)
    found = []
    for count, mix in mix_bounds(request, counts).items():
        near = [-most_pairs(request, trait, count) for trait in request.cluster]
        found.append((count, (0, *mix, *(0,) * bool(request.met), *near, *rest)))
    found.sort(key=lambda item: (item[1], abs(item[0] - middle)))
    return found[: max(2, 400 // len(request.people))]


def with_pinned_tables(request: Request, counts: list[int]) -> list[int]:
    """Only the numbers of groups that have every table somebody is pinned to."""
    here = {person.id for person in request.people}
    last = max((at + 1 for name, at in places(request).items() if name in here), default=1)
    enough = [count for count in counts if count >= last]
    if not enough:
        raise Unseatable("unknown_group", group=last, groups=counts[-1])
    return enough


def check_people(request: Request) -> None:
    """Every id once."""
    seen: set[str] = set()
    for person in request.people:
        if person.id in seen:
            raise Unseatable("same_id", id=person.id)
        seen.add(person.id)
