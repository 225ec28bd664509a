"""Simulated annealing that weighs every change of chairs of a person at once.

Somebody is drawn by lot. Of all changes they could make, and of making none, one is chosen with the
odds that its cost has at this heat: the least of costs from which noise of E. J. Gumbel's
distribution is taken away. Units change as one; so do, every other time, two at a table who count
alike in a rule (who share a language, say), or one of them would have to be alone on the way.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from workshop.grouping.chairs import MOST_CHOICES, Chairs, Tables

LOOK = 64  # steps between two looks at the heat and the stop sign
NOISE = 1 << 16
WITH_MATE = 0.5

Units = dict[int, list[int]]  # by person: everybody who moves with them


def heat_bath(
    chairs: Chairs,
    steps: int,
    rng: np.random.Generator,
    warm: float = 1.2,
    cold: float = 0.25,
    stop: Callable[[], bool] = lambda: False,
) -> tuple[int, Tables]:
    """The best (exact cost, plan) met on the way from warm to cold. `stop` ends it early.

    Steps are counted, not seconds, so that the same lots always give the same plan.
    """
    units, groups = _units(chairs), chairs.board.groups
    movable = np.flatnonzero(chairs.unit_size[: chairs.people])
    worth = [_exact(chairs, table) for table in range(groups)]
    current = sum(worth)
    best, best_at = current, chairs.at.copy()
    widest = max(chairs.everybody, groups * MOST_CHOICES)
    noise = np.resize(rng.gumbel(size=NOISE).astype(np.float32), NOISE + widest)
    blocks = max(1, steps // LOOK) if len(movable) else 0
    for block in range(blocks):
        heat = np.float32(warm * (cold / warm) ** (block / max(1, blocks - 1)))
        ones = movable[rng.integers(0, len(movable), LOOK)].tolist()
        starts = rng.integers(0, NOISE, LOOK).tolist()
        for one, start, coin in zip(ones, starts, rng.random(LOOK).tolist(), strict=True):
            some = _with_mate(chairs, units, one, coin)
            if len(some) == 1:
                change = chairs.swaps(one)
            else:
                change, others = chairs.unit_swaps(some, start % groups)
            change -= heat * noise[start : start + len(change)]
            chosen = int(change.argmin())
            if change[chosen] >= -heat * noise[start - 1]:
                continue
            them = [chosen] if len(some) == 1 else others[chosen].tolist()
            here, there = int(chairs.at[one]), int(chairs.at[them[0]])
            chairs.exchange(some, them)
            for table in (here, there):
                current -= worth[table]
                worth[table] = _exact(chairs, table)
                current += worth[table]
            if current < best:
                best, best_at = current, chairs.at.copy()
        if stop():
            break
    result: Tables = [[] for _ in range(groups)]
    for person, table in enumerate(best_at[: chairs.people].tolist()):
        result[table].append(person)
    return best, result


def _units(chairs: Chairs) -> Units:
    found: Units = {}
    for one in range(chairs.people):
        if chairs.unit_size[one] > 1:
            found.setdefault(int(chairs.unit[one]), []).append(one)
    return {one: some for some in found.values() for one in some}


def _with_mate(chairs: Chairs, units: Units, one: int, coin: float) -> list[int]:
    """Who moves with somebody, and perhaps one more at the table who counts like them."""
    some = units.get(one, [one])
    if coin >= WITH_MATE or not chairs.counted[one]:
        return some
    mates = [
        mate
        for mate in chairs.members(int(chairs.at[one]))
        if chairs.counted[mate] & chairs.counted[one] and mate not in some
    ]
    if not mates:
        return some
    mate = mates[int(coin / WITH_MATE * len(mates))]
    more = units.get(mate, [mate])
    if not chairs.unit_size[mate] or len(some) + len(more) > chairs.high:
        return some
    return [*some, *more]


def _exact(chairs: Chairs, table: int) -> int:
    return chairs.board.part({table: chairs.members(table)}, (table,))
