"""Simulated annealing by swaps and moves, each weighed in a handful of look-ups.

`near[table][kind]` is what it would cost to sit there; a swap needs four of these and one pair
weight. Steps are counted, not seconds, so that a seed always gives the same plan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import log
from random import Random

from workshop.grouping.board import Board

BLOCK = 2048  # steps between two looks at the clock, the temperature and the stop sign

Tables = list[list[int]]


def anneal(
    board: Board,
    start: Sequence[Sequence[int]],
    steps: int,
    rng: Random,
    warm: float = 1.2,
    cold: float = 0.2,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[int, Tables]:
    """The best (exact cost, plan) met on the way from warm to cold. `stop` ends it early."""
    kind, pair, code = board.kind, board.pair, board.code
    people, groups = len(kind), board.groups
    tables = [list(table) for table in start]
    at = [0] * people
    for table, members in enumerate(tables):
        for person in members:
            at[person] = table
    near = _near(board, tables)
    own = [pair[one][one] for one in range(len(pair))]
    totals = [sum(code[kind[person]] for person in table) for table in tables]
    ruled = bool(board.rules)
    soft = [board.table_cost(total)[1] for total in totals]
    uneven = board.low < board.high
    current = board.value(tables)
    best, best_at = current, at[:]
    blocks = max(1, steps // BLOCK)
    luck = [-log(1.0 - rng.random()) for _ in range(4099)]  # prime: no rhythm with the blocks
    turn = 0
    random = rng.random
    for block in range(blocks):
        heat = warm * (cold / warm) ** (block / max(1, blocks - 1))
        for step in range(BLOCK):
            one = int(random() * people)
            here = at[one]
            mine = kind[one]
            if uneven and not step & 3:
                there = int(random() * groups)
                if (
                    there == here
                    or len(tables[here]) <= board.low
                    or len(tables[there]) >= board.high
                ):
                    continue
                other, theirs = -1, -1
                change = near[there][mine] - near[here][mine] + own[mine]
            else:
                other = int(random() * people)
                there = at[other]
                theirs = kind[other]
                if there == here or mine == theirs:
                    continue
                row, col = near[here], near[there]
                change = (
                    col[mine] + row[theirs] - row[mine] - col[theirs]
                    + own[mine] + own[theirs] - 2 * pair[mine][theirs]
                )  # fmt: skip
            if ruled:
                shift = code[mine] - (code[theirs] if other >= 0 else 0)
                if shift:
                    after_here = board.table_cost(totals[here] - shift)[1]
                    after_there = board.table_cost(totals[there] + shift)[1]
                    change += after_here + after_there - soft[here] - soft[there]
            turn = turn + 1 if turn < 4098 else 0
            if change > 0 and change > heat * luck[turn]:
                continue
            before = board.part(tables, (here, there))
            tables[here].remove(one)
            tables[there].append(one)
            at[one] = there
            shift = code[mine]
            gone = pair[mine]
            if other >= 0:
                tables[there].remove(other)
                tables[here].append(other)
                at[other] = here
                shift -= code[theirs]
                come = pair[theirs]
                near[here] = [n - a + b for n, a, b in zip(near[here], gone, come, strict=True)]
                near[there] = [n + a - b for n, a, b in zip(near[there], gone, come, strict=True)]
            else:
                near[here] = [n - a for n, a in zip(near[here], gone, strict=True)]
                near[there] = [n + a for n, a in zip(near[there], gone, strict=True)]
            if shift:
                totals[here] -= shift
                totals[there] += shift
                soft[here] = board.table_cost(totals[here])[1]
                soft[there] = board.table_cost(totals[there])[1]
            current += board.part(tables, (here, there)) - before
            if current < best:
                best, best_at = current, at[:]
        if stop():
            break
    result: Tables = [[] for _ in range(groups)]
    for person, table in enumerate(best_at):
        result[table].append(person)
    return best, result


def _near(board: Board, tables: Tables) -> list[list[float]]:
    near = []
    for table, members in enumerate(tables):
        row = [0.0] * len(board.pair)
        for one, (soft, _) in board.alone.items():
            row[one] = soft[table]
        for person in members:
            row = [n + p for n, p in zip(row, board.pair[board.kind[person]], strict=True)]
        near.append(row)
    return near
