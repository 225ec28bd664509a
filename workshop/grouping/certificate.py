"""Proofs where floor and ceiling do not settle a level, and a better plan where there is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workshop.grouping.anneal import Tables
from workshop.grouping.columns import Members, every_column
from workshop.grouping.crowd import fits, prove_crowd
from workshop.grouping.kinds import Flags, Ints, Kinds, kinds_of
from workshop.grouping.likeness import classes, fewest_pairs
from workshop.grouping.master import SCALE, Master
from workshop.grouping.problem import Request

Goal = tuple[str, str, int]  # level, trait, −1 to have few pairs alike and 1 to have many

MOST_COLUMNS = 600_000
MOST_KINDS = 64  # with more, looking at everything is hopeless
TRIES = 2  # steps down from the linear bound
MOST_CHOICES = 60_000  # columns that branch and bound is still asked about


@dataclass(frozen=True)
class Proof:
    """Level by level (mix traits, then cluster traits): bound and argument; None: not known.

    Cluster bounds are upper bounds, mix bounds lower ones. `tables` is the plan, perhaps better
    than the one that was asked about.
    """

    bounds: dict[str, tuple[int, str]]
    tables: Tables


def prove(
    request: Request,
    tables: Sequence[Sequence[int]],
    stop: Callable[[], bool] = lambda: False,
    seconds: float = 10.0,
) -> Proof:
    """Bounds for plans with as many tables as this one, which must break no rule."""
    plan: Tables = [list(table) for table in tables]
    bounds: dict[str, tuple[int, str]] = {}
    goals = _goals(request)
    for number, (name, trait, sign) in enumerate(goals):
        kinds = kinds_of(_up_to(request, trait), len(plan))
        if sign < 0 and _even(kinds, trait, plan):
            continue  # floor and ceiling say it all
        before = goals[:number]
        even = [one for _, one, way in before if way < 0 and _even(kinds, one, plan)]
        few = len(kinds.supply) <= MOST_KINDS
        columns = every_column(kinds, even, MOST_COLUMNS) if few else None
        if columns is None:
            if sign > 0 and len(even) == number:
                bound, plan = _of_a_crowd(kinds, trait, plan, stop, seconds)
                if bound is not None:
                    bounds[name] = bound, "columns, priced by branch and bound"
            break
        kept = [goal for goal in before if goal[1] not in even or not _single(request, goal[1])]
        master = _master(kinds, columns, goals[number], kept, plan)
        have = sign * _pairs(kinds, kinds.alike[trait], plan)
        bound, by, better = _close(master, _columns_of(kinds, columns, plan), have, stop, seconds)
        if bound is None:
            break
        if len(better):
            plan = seat_kinds(kinds, columns[better])
        bounds[name] = sign * bound, by
        if bound > sign * _pairs(kinds, kinds.alike[trait], plan):
            break
    return Proof(bounds, plan)


def _master(
    kinds: Kinds, columns: Members, goal: Goal, kept: Sequence[Goal], plan: Tables
) -> Master:
    """As much as can be for this goal while the ones in `kept` stay where the plan has them."""
    rows = [-way * _column_pairs(kinds, kinds.alike[one], columns) for _, one, way in kept]
    caps = [-way * _pairs(kinds, kinds.alike[one], plan) for _, one, way in kept]
    _, trait, sign = goal
    return Master(
        columns,
        sign * _column_pairs(kinds, kinds.alike[trait], columns),
        np.array(rows, dtype=np.int64).reshape(len(kept), len(columns)),
        np.array(caps, dtype=np.int64),
        kinds.supply,
        kinds.groups,
    )


def _close(
    master: Master, start: Ints, have: int, stop: Callable[[], bool], seconds: float
) -> tuple[int | None, str, Ints]:
    """The bound, how it is proven, and the columns of a better plan (none: there is none)."""
    better = start[:0]
    limit, shortfall = master.bound(start, have, stop)
    if limit is None:
        return None, "", better
    bound, by, tries = max(have, limit // SCALE), "columns, linear bound", 0
    while bound > have and not stop():
        aim = bound if tries < TRIES else have + 1  # a bound that is far off: all at once
        usable = np.flatnonzero(shortfall <= limit - aim * SCALE)
        if len(usable) > MOST_CHOICES:
            break
        decided, chosen = master.reach(usable, aim, seconds)
        if len(chosen):
            better, have = chosen, int(master.worth[chosen].sum())
        if not decided:
            break
        by, tries = "columns, branch and bound", tries + 1
        bound = have if len(chosen) else aim - 1
    return bound, by, better


def _of_a_crowd(
    kinds: Kinds, trait: str, plan: Tables, stop: Callable[[], bool], seconds: float
) -> tuple[int | None, Tables]:
    if not fits(kinds, trait):
        return None, plan
    bound, better = prove_crowd(kinds, trait, plan, stop, seconds)
    return bound, plan if better is None else seat_kinds(kinds, better)


def _up_to(request: Request, trait: str) -> Request:
    """The request as far as this level: who differs in later traits only is of one kind."""
    if trait in request.mix:
        return replace(request, mix=request.mix[: request.mix.index(trait) + 1], cluster=())
    return replace(request, cluster=request.cluster[: request.cluster.index(trait) + 1])


def _even(kinds: Kinds, trait: str, plan: Tables) -> bool:
    return _pairs(kinds, kinds.alike[trait], plan) == _least(kinds, trait)


def _single(request: Request, trait: str) -> bool:
    return all(len(person.values(trait)) <= 1 for person in request.people)


def _goals(request: Request) -> list[Goal]:
    mix = [(f"mix {trait}", trait, -1) for trait in request.mix]
    return mix + [(f"cluster {trait}", trait, 1) for trait in request.cluster]


def _least(kinds: Kinds, trait: str) -> int:
    return fewest_pairs(classes(kinds.request.people, trait), kinds.groups)


def _kind_of(kinds: Kinds) -> dict[int, int]:
    return {person: kind for kind, members in enumerate(kinds.people) for person in members}


def _pairs(kinds: Kinds, alike: Flags, plan: Tables) -> int:
    kind = _kind_of(kinds)
    return sum(
        bool(alike[kind[one], kind[other]])
        for table in plan
        for place, one in enumerate(table)
        for other in table[:place]
    )


def _column_pairs(kinds: Kinds, alike: Flags, columns: Members) -> Ints:
    size = len(alike)
    padded = np.zeros((size + 1, size + 1), dtype=np.int64)
    padded[:size, :size] = alike
    total = np.zeros(len(columns), dtype=np.int64)
    for place in range(columns.shape[1]):
        for other in range(place):
            total += padded[columns[:, place], columns[:, other]]
    return total


def _columns_of(kinds: Kinds, columns: Members, plan: Tables) -> Ints:
    """Where the tables of the plan are among the columns."""
    kind, blank = _kind_of(kinds), len(kinds.supply)
    rows = []
    for table in plan:
        row = sorted(kind[person] for person in table)
        rows.append(row + [blank] * (columns.shape[1] - len(row)))
    index = {column: number for number, column in enumerate(map(bytes, columns))}
    wanted = np.array(rows, dtype=np.int16)
    return np.array([index[bytes(row)] for row in wanted], dtype=np.int64)


def seat_kinds(kinds: Kinds, chosen: Members) -> Tables:
    """People for the chosen compositions."""
    waiting = [list(members) for members in kinds.people]
    return [[waiting[kind].pop(0) for kind in row if kind < len(waiting)] for row in chosen]
