"""Proofs where floor and ceiling do not settle a level, and a better plan where there is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from workshop.grouping.anneal import Tables
from workshop.grouping.columns import Members, every_column
from workshop.grouping.crowd import fits, prove_crowd
from workshop.grouping.kinds import Flags, Ints, Kinds, kinds_of
from workshop.grouping.likeness import classes, fewest_pairs
from workshop.grouping.master import SCALE, Master
from workshop.grouping.problem import Request

MOST_COLUMNS = 600_000
MOST_KINDS = 64  # with more, looking at everything is hopeless
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
    kinds = kinds_of(request, len(plan))
    even = [
        trait
        for trait in request.mix
        if _pairs(kinds, kinds.alike[trait], plan) == _least(kinds, trait)
    ]
    bounds: dict[str, tuple[int, str]] = {}
    columns = every_column(kinds, even, MOST_COLUMNS) if len(kinds.supply) <= MOST_KINDS else None
    if columns is None:
        return _of_a_crowd(kinds, even, plan, stop, seconds)
    kept: list[Ints] = []
    caps: list[int] = []
    for name, trait, sign in _goals(request):
        counts = sign * _column_pairs(kinds, kinds.alike[trait], columns)
        have = sign * _pairs(kinds, kinds.alike[trait], plan)
        if trait in even and name.startswith("mix "):
            if all(len(person.values(trait)) <= 1 for person in request.people):
                continue  # floor and ceiling say it all
        else:
            master = Master(
                columns, counts, _stacked(kept, len(columns)), np.array(caps, dtype=np.int64),
                kinds.supply, kinds.groups,
            )  # fmt: skip
            start = _columns_of(kinds, columns, plan)
            limit, shortfall = master.bound(start, have, stop)
            if limit is None:
                break
            bound, by = max(have, limit // SCALE), "columns, linear bound"
            while bound > have and not stop():
                usable = np.flatnonzero(shortfall <= limit - bound * SCALE)
                decided, chosen = False, usable[:0]
                if len(usable) <= MOST_CHOICES:
                    decided, chosen = master.reach(usable, bound, seconds)
                if not decided:
                    break
                by = "columns, branch and bound"
                if len(chosen):
                    plan = seat_kinds(kinds, columns[chosen])
                    have = sign * _pairs(kinds, kinds.alike[trait], plan)
                else:
                    bound -= 1
            bounds[name] = sign * bound, by
            if bound > have:
                break
        kept.append(-counts)
        caps.append(-have)
    return Proof(bounds, plan)


def _of_a_crowd(
    kinds: Kinds, even: list[str], plan: Tables, stop: Callable[[], bool], seconds: float
) -> Proof:
    request = kinds.request
    if len(even) < len(request.mix) or not request.cluster or not fits(kinds, request.cluster[0]):
        return Proof({}, plan)
    trait = request.cluster[0]
    bound, better = prove_crowd(kinds, trait, plan, stop, seconds)
    if bound is None:
        return Proof({}, plan)
    if better is not None:
        plan = seat_kinds(kinds, better)
    return Proof({f"cluster {trait}": (bound, "columns, priced by branch and bound")}, plan)


def _goals(request: Request) -> list[tuple[str, str, int]]:
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


def _stacked(rows: list[Ints], width: int) -> Ints:
    return np.array(rows, dtype=np.int64).reshape(len(rows), width)


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
