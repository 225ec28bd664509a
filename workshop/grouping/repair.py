"""The morning's chaos: who came late gets a chair, and holes are mended with few moves."""

from __future__ import annotations

from collections.abc import Iterator
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
    request = replace(request, previous=groups)
    board = set_up(replace(request, previous=None, locked=()), len(groups))
    fixed = {index for index, person in enumerate(request.people) if person.id in request.locked}
    start = with_newcomers(request, board, groups)
    home = _where(board, start)
    frontier = [(_cost(board, start), start)]
    beams: list[list[tuple[Cost, Tables]]] = [frontier]
    best = frontier[0][0]
    found = [_repair(request, start, start)]
    for moves in range(1, most + 1):
        if stop():
            break
        plans: dict[tuple[int, ...], tuple[Cost, Tables]] = {}
        for cost, plan in _changes(board, beams, home, fixed, moves):
            key = tuple(_where(board, plan))
            plans.setdefault(key, (cost, plan))
        beam = sorted(plans.values(), key=lambda item: item[0])[:BEAM]
        beams.append(beam)
        if beam and beam[0][0] < best:
            best = beam[0][0]
            found.append(_repair(request, start, beam[0][1]))
    return tuple(found)


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
) -> Iterator[tuple[Cost, Tables]]:
    """Plans in which exactly so many people sit elsewhere than before."""
    looks = 0
    for _, plan in beams[moves - 1]:
        at = _where(board, plan)
        for person, here in enumerate(at):
            if here != home[person] or person in fixed:
                continue
            for there in range(len(plan)):
                if there != here:
                    looks += 1
                    changed = [table[:] for table in plan]
                    changed[here].remove(person)
                    changed[there].append(person)
                    yield _cost(board, changed), changed
        if looks > LOOKS:
            return
    for _, plan in beams[moves - 2] if moves > 1 else ():
        at = _where(board, plan)
        stay = [p for p, here in enumerate(at) if here == home[p] and p not in fixed]
        for place, one in enumerate(stay):
            for other in stay[:place]:
                if at[one] != at[other]:
                    looks += 1
                    changed = [table[:] for table in plan]
                    changed[at[one]].remove(one)
                    changed[at[other]].remove(other)
                    changed[at[one]].append(other)
                    changed[at[other]].append(one)
                    yield _cost(board, changed), changed
        if looks > LOOKS:
            return


def _cost(board: Board, tables: Tables) -> Cost:
    sizes = [len(table) for table in tables]
    misfit = sum(max(0, board.low - size) + max(0, size - board.high) for size in sizes)
    return misfit, board.value(tables)


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
