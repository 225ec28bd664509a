"""Several rounds in which as many pairs as possible meet for the first time.

All rounds are annealed at once. `cost[a][b]` is what one more shared table would cost these two:
their likeness and the tables they share already; a repeated meeting thus costs the more the more
often it happens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import combinations
from math import log
from random import Random

from workshop.grouping.anneal import BLOCK, Tables
from workshop.grouping.board import Board


@dataclass
class Rounds:
    """Plans for several rounds on one board, with who meets whom."""

    board: Board
    plans: list[Tables]
    meetings: list[list[int]] = dataclass_field(default_factory=list)

    def __post_init__(self) -> None:
        people = len(self.board.kind)
        self.meetings = [[0] * people for _ in range(people)]
        for plan in self.plans:
            for table in plan:
                for one, other in combinations(table, 2):
                    self.meetings[one][other] += 1
                    self.meetings[other][one] += 1

    def repeated(self) -> int:
        """Meetings beyond the first, over all pairs."""
        return sum(max(0, row[b] - 1) for a, row in enumerate(self.meetings) for b in range(a))

    def value(self) -> int:
        """The exact cost of all rounds; a repeated meeting counts as one of an earlier round."""
        value = sum(self.board.value(plan) for plan in self.plans)
        return value + self.board.met_scale * self.repeated()

    def hot(self) -> list[int]:
        """People who meet somebody more than once, if they are few."""
        found = [one for one, row in enumerate(self.meetings) if max(row) > 1]
        return found if 3 * len(found) <= len(self.meetings) else []


def anneal_rounds(
    board: Board,
    start: list[Tables],
    steps: int,
    rng: Random,
    warm: float = 1.6,
    cold: float = 0.35,
    stop: Callable[[], bool] = lambda: False,
) -> Rounds:
    """The best rounds found; sizes stay as they are. Done early when every pair is new."""
    kind, code = board.kind, board.code
    people, count = len(kind), len(start)
    plans = [[list(table) for table in plan] for plan in start]
    at = [[0] * people for _ in plans]
    for where, plan in zip(at, plans, strict=True):
        for table, members in enumerate(plan):
            for person in members:
                where[person] = table
    again = board.met_weight
    state = Rounds(board, plans)
    cost = [
        [board.pair[kind[a]][kind[b]] + again * state.meetings[a][b] for b in range(people)]
        for a in range(people)
    ]
    totals = [[sum(code[kind[p]] for p in table) for table in plan] for plan in plans]
    repeated, value = state.repeated(), state.value()
    floor = value - board.met_scale * repeated
    best, best_repeated, best_plans = value, repeated, [[t[:] for t in p] for p in plans]
    random, everybody = rng.random, list(range(people))
    luck = [-log(1.0 - random()) for _ in range(4099)]
    turn = 0
    blocks = max(1, steps // BLOCK)
    for block in range(blocks):
        heat = warm * (cold / warm) ** (block / max(1, blocks - 1))
        hot = state.hot() or everybody
        for step in range(BLOCK):
            number = int(random() * count)
            one = hot[int(random() * len(hot))] if step & 1 else int(random() * people)
            other = int(random() * people)
            where = at[number]
            here, there = where[one], where[other]
            if here == there:
                continue
            plan = plans[number]
            mine, theirs = cost[one], cost[other]
            change = 0.0
            for mate in plan[here]:
                if mate != one:
                    change += theirs[mate] - mine[mate] + again
            for mate in plan[there]:
                if mate != other:
                    change += mine[mate] - theirs[mate] + again
            shift = code[kind[one]] - code[kind[other]]
            if shift:
                total = totals[number]
                change += board.table_cost(total[here] - shift)[1]
                change += board.table_cost(total[there] + shift)[1]
                change -= board.table_cost(total[here])[1] + board.table_cost(total[there])[1]
            if board.alone:
                change += board.away(kind[one], there) - board.away(kind[one], here)
                change += board.away(kind[other], here) - board.away(kind[other], there)
            turn = turn + 1 if turn < 4098 else 0
            if change > 0 and change > heat * luck[turn]:
                continue
            before = board.part(plan, (here, there))
            grew = _swap(state, cost, again, plan[here], one, other)
            grew += _swap(state, cost, again, plan[there], other, one)
            repeated += grew
            where[one], where[other] = there, here
            if shift:
                totals[number][here] -= shift
                totals[number][there] += shift
            value += board.part(plan, (here, there)) - before + board.met_scale * grew
            if value < best:
                best, best_repeated, best_plans = (
                    value,
                    repeated,
                    [[t[:] for t in p] for p in plans],
                )
        if stop() or (best_repeated == 0 and best <= floor):
            break
    return Rounds(board, best_plans)


def _swap(
    state: Rounds, cost: list[list[float]], again: float, table: list[int], out: int, come: int
) -> int:
    """Replace one person at a table; returns by how much repeated meetings grew."""
    table.remove(out)
    grew = 0
    meetings = state.meetings
    for mate in table:
        meetings[out][mate] -= 1
        meetings[mate][out] -= 1
        grew -= meetings[out][mate] > 0
        grew += meetings[come][mate] > 0
        meetings[come][mate] += 1
        meetings[mate][come] += 1
        cost[out][mate] -= again
        cost[mate][out] -= again
        cost[come][mate] += again
        cost[mate][come] += again
    table.append(come)
    return grew
