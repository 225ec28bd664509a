"""The morning's chaos: who came late gets a chair, and holes are mended with few moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from workshop.grouping.anneal import Tables
from workshop.grouping.board import Board, set_up
from workshop.grouping.checking import broken_rules
from workshop.grouping.levels import score
from workshop.grouping.naming import named
from workshop.grouping.problem import Groups, Level, Request, Violation
from workshop.grouping.search import Stop

BEAM = 24  # plans kept for each number of moves
LOOKS = 60_000  # changes weighed for each number of moves

Cost = tuple[int, int]
Change = tuple[tuple[int, int], ...]  # who goes to which table


@dataclass(frozen=True)
class Repair:
    """The best plan found when so many people move; `moved` has (id, from, to)."""

    moves: int
    groups: Groups
    levels: tuple[Level, ...]
    violations: tuple[Violation, ...]
    moved: tuple[tuple[str, int, int], ...]


def repair(
    request: Request, groups: Groups, most: int = 6, stop: Stop = lambda: False
) -> tuple[Repair, ...]:
    """What 0, 1, 2, … moves would gain: only those that gain something, fewest moves first.

    `groups` is how people sit now. Who is not among the request's people has left; people in no
    group are seated first, which moves nobody. The request's previous groups do not matter.
    """
    request = replace(request, previous=groups, groups=len(groups))
    board = set_up(replace(request, previous=None, locked=()), len(groups))
    fixed = {index for index, person in enumerate(request.people) if person.id in request.locked}
    start = with_newcomers(request, board, groups)
    home = _where(board, start)
    frontier = [(_cost(board, start, range(len(start))), start)]
    beams: list[list[tuple[Cost, Tables]]] = [frontier]
    best = frontier[0][0]
    found = [_repair(request, start, start)]
    for moves in range(1, most + 1):
        if stop() or (best[0] == 0 and _is_ideal(found[-1])):
            break
        beam = _cheapest(board, _changes(board, beams, home, fixed, moves))
        beams.append(beam)
        if beam and beam[0][0] < best:
            best = beam[0][0]
            found.append(_repair(request, start, beam[0][1]))
    return tuple(found)


def _is_ideal(step: Repair) -> bool:
    """At its bound on every level: nobody has to look further."""
    return not step.violations and all(
        level.bound is not None
        and (
            level.value >= level.bound
            if level.level.startswith("cluster")
            else level.value <= level.bound
        )
        for level in step.levels
        if level.level != "moves"
    )


def with_newcomers(request: Request, board: Board, groups: Groups) -> Tables:
    """The groups as they are, without who left, everybody new where they help most."""
    position = {person.id: index for index, person in enumerate(request.people)}
    tables: Tables = [[position[name] for name in group if name in position] for group in groups]
    seated = {person for table in tables for person in table}
    low, high = request.size
    for person in range(len(request.people)):
        if person in seated:
            continue
        full = max(high, min(map(len, tables)) + 1)
        worth = []
        for table, members in enumerate(tables):
            before = board.part(tables, (table,))
            members.append(person)
            gain = board.part(tables, (table,)) - before
            members.pop()
            size = len(members)
            worth.append((size >= full, size >= low, gain, size, table))
        tables[min(worth)[-1]].append(person)
    return tables


def _changes(
    board: Board,
    beams: list[list[tuple[Cost, Tables]]],
    home: list[int],
    fixed: set[int],
    moves: int,
) -> Iterator[tuple[Cost, Tables, Change]]:
    """Ways to make a plan one in which exactly so many people sit elsewhere than before."""
    looks = 0
    for cost, plan in beams[moves - 1]:
        costs = [_cost(board, plan, (table,)) for table in range(len(plan))]
        at = _where(board, plan)
        for person, here in enumerate(at):
            if here != home[person] or person in fixed:
                continue
            for there in range(len(plan)):
                if there != here:
                    looks += 1
                    change = ((person, there),)
                    yield _cost_after(board, cost, costs, plan, at, change), plan, change
        if looks > LOOKS:
            return
    for cost, plan in beams[moves - 2] if moves > 1 else ():
        costs = [_cost(board, plan, (table,)) for table in range(len(plan))]
        at = _where(board, plan)
        stay = [p for p, here in enumerate(at) if here == home[p] and p not in fixed]
        for place, one in enumerate(stay):
            for other in stay[:place]:
                if at[one] != at[other]:
                    looks += 1
                    swap = ((one, at[other]), (other, at[one]))
                    yield _cost_after(board, cost, costs, plan, at, swap), plan, swap
        if looks > LOOKS:
            return


def _cheapest(
    board: Board, found: Iterable[tuple[Cost, Tables, Change]]
) -> list[tuple[Cost, Tables]]:
    """The best plans, each once."""
    plans: dict[tuple[int, ...], tuple[Cost, Tables]] = {}
    for cost, plan, change in sorted(found, key=lambda item: item[0]):
        changed = [[p for p in table if all(p != who for who, _ in change)] for table in plan]
        for person, there in change:
            changed[there].append(person)
        plans.setdefault(tuple(_where(board, changed)), (cost, changed))
        if len(plans) == BEAM:
            break
    return list(plans.values())


def _cost(board: Board, tables: Tables, some: Sequence[int]) -> Cost:
    """What some of the tables cost: people too many or too few first, then the board's value."""
    sizes = [len(tables[table]) for table in some]
    misfit = sum(max(0, board.low - size) + max(0, size - board.high) for size in sizes)
    return misfit, board.part(tables, some)


def _cost_after(
    board: Board, cost: Cost, costs: list[Cost], plan: Tables, at: list[int], change: Change
) -> Cost:
    """What `plan` costs once `change` is made: only the tables it touches are looked at again."""
    touched = sorted({table for person, there in change for table in (at[person], there)})
    for person, there in change:
        plan[at[person]].remove(person)
        plan[there].append(person)
    misfit, value = _cost(board, plan, touched)
    for person, there in change:
        plan[there].remove(person)
        plan[at[person]].append(person)
    was = [costs[table] for table in touched]
    return (
        cost[0] + misfit - sum(one[0] for one in was),
        cost[1] + value - sum(one[1] for one in was),
    )


def _where(board: Board, tables: Tables) -> list[int]:
    at = [0] * len(board.kind)
    for table, members in enumerate(tables):
        for person in members:
            at[person] = table
    return at


def _repair(request: Request, start: Tables, plan: Tables) -> Repair:
    groups = named(request, plan)
    before = {person: table for table, members in enumerate(start) for person in members}
    moved = tuple(
        (request.people[person].id, before[person], table)
        for table, members in enumerate(plan)
        for person in sorted(members)
        if before[person] != table
    )
    return Repair(len(moved), groups, score(request, groups), broken_rules(request, groups), moved)
