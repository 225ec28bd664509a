"""The certificate for large crowds, where nobody can look at every composition a table may have.

Compositions are found when the prices call for them; branch and bound shows that none is missing.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from time import perf_counter

import numpy as np

from workshop.grouping.anneal import Tables, anneal
from workshop.grouping.board import STEEP, set_up
from workshop.grouping.columns import Members
from workshop.grouping.kinds import Ints, Kinds
from workshop.grouping.master import SCALE, Master
from workshop.grouping.pricing import Pricing
from workshop.grouping.search import construct

NEW = 400  # compositions taken up at a time
ROUNDS = 150
ANNEALED = 400  # people: with more, annealing takes longer than it helps
NOTHING = np.zeros(0, dtype=np.int64)


def fits(kinds: Kinds, trait: str) -> bool:
    """Only without rules, and where people have one value each."""
    single = all(
        len(person.values(one)) <= 1
        for person in kinds.request.people
        for one in (*kinds.request.mix, trait)
    )
    return single and not kinds.rules and not kinds.together and not kinds.apart.any()


def prove_crowd(
    kinds: Kinds, trait: str, plan: Tables, stop: Callable[[], bool], seconds: float
) -> tuple[int | None, Members | None]:
    """An upper bound on the pairs alike, and a better plan's compositions if one was found.

    The plan must hold floor and ceiling of every mix trait.
    """
    pricing = Pricing(kinds, kinds.alike[trait])
    columns = np.unique(_compositions(kinds, plan), axis=0)
    have = int(sum(pricing.pairs(_compositions(kinds, plan)).tolist()))
    bound: int | None = None
    price = NOTHING
    for _ in range(ROUNDS):
        master = _master(kinds, pricing, columns)
        prices = master.prices(np.arange(len(columns)))
        if prices is None or stop():
            break
        price, table, _ = prices
        net = master.net(price, NOTHING)
        strongest = columns[np.argsort(-net, kind="stable")[:NEW]]
        fresh = np.unique(pricing.improve(strongest, price, SCALE), axis=0)
        worth = pricing.net(fresh, price, SCALE)
        good = worth > table + SCALE // 1000
        fresh = fresh[good][np.argsort(-worth[good], kind="stable")[:NEW]]
        if not len(fresh):
            most, best = pricing.most_worth(price / SCALE, seconds)
            limit = float(kinds.supply @ price) / SCALE + kinds.groups * most
            if np.isfinite(limit):  # the solver's tolerance is far below a thousandth of a pair
                total = int(np.floor(limit + 1e-3))
                bound = total if bound is None else min(bound, total)
            if best is None or most * SCALE <= table + SCALE // 1000:
                break
            fresh = best
        columns = np.unique(np.concatenate([columns, fresh]), axis=0)
    if bound is None or bound <= have or stop() or not len(price):
        return bound, None
    return bound, _whole(kinds, pricing, columns, price, bound, have, seconds)


def _whole(
    kinds: Kinds,
    pricing: Pricing,
    columns: Members,
    price: Ints,
    bound: int,
    have: int,
    seconds: float,
) -> Members | None:
    """The best plan in whole tables near the bound: tables that are nearly worth their price."""
    start = perf_counter()
    rng = np.random.default_rng(kinds.request.seed)
    pool = np.unique(np.concatenate([columns, *_annealed(kinds)]), axis=0)
    for _ in range(20):
        noisy = price + rng.integers(-SCALE // 2, SCALE // 2, len(price))
        some = pool[rng.permutation(len(pool))[:NEW]]
        near = pricing.improve(some, noisy, SCALE)
        pool = np.unique(np.concatenate([pool, near, pricing.improve(near, price, SCALE)]), axis=0)
    net = pricing.net(pool, price, SCALE)
    master = _master(kinds, pricing, pool)
    for gap in (1, 2, max(4, bound // 100), bound - have - 1):
        if bound - gap <= have:
            break
        usable = np.flatnonzero(net.max() - net <= (min(gap, 8) + 1) * SCALE)
        left = seconds - (perf_counter() - start)
        _, chosen = master.reach(usable, bound - gap, min(left, seconds / 3))
        if len(chosen):
            return pool[chosen]
    return None


def _annealed(kinds: Kinds) -> list[Members]:
    """Tables of a few good plans: what fits together as a whole."""
    request = kinds.request
    people = len(request.people)
    if people > ANNEALED:
        return []
    board = set_up(request, kinds.groups, STEEP)
    plans = []
    for run in range(4):
        rng = Random(f"{request.seed} {run}")
        _, tables = anneal(board, construct(request, kinds.groups, rng), 4_000 * people, rng)
        plans.append(_compositions(kinds, tables))
    return plans


def _master(kinds: Kinds, pricing: Pricing, columns: Members) -> Master:
    nothing = np.zeros((0, len(columns)), dtype=np.int64)
    return Master(columns, pricing.pairs(columns), nothing, NOTHING, kinds.supply, kinds.groups)


def _compositions(kinds: Kinds, plan: Tables) -> Members:
    kind = {person: number for number, members in enumerate(kinds.people) for person in members}
    table = np.full((len(plan), kinds.high), len(kinds.supply), dtype=np.int16)
    for row, members in zip(table, plan, strict=True):
        row[: len(members)] = sorted(kind[person] for person in members)
    return table
