"""New compositions for large crowds: better tables at given prices.

They are found by changing one chair at a time; branch and bound (HiGHS) proves that there is none.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp

from workshop.grouping.columns import Members
from workshop.grouping.kinds import UNKNOWN, Flags, Ints, Kinds, floors_and_ceilings

Floats = NDArray[np.float64]


@dataclass
class Pricing:
    """Tables that hold floor and ceiling of every mix trait; what one is worth is the number of
    pairs alike in one clustered trait, less the price of its people."""

    kinds: Kinds
    alike: Flags

    def __post_init__(self) -> None:
        count = len(self.kinds.supply)
        self.blank = count
        self.near = np.zeros((count + 1, count + 1), dtype=np.int64)
        self.near[:count, :count] = self.alike
        self.labels: list[Ints] = []
        self.most: list[Ints] = []
        self.floors: list[tuple[Flags, int]] = []
        for trait in self.kinds.request.mix:
            labels = np.append(self.kinds.classes[trait], UNKNOWN)
            most = np.full(count + 1, self.kinds.high)
            for members, least, ceiling in floors_and_ceilings(self.kinds, trait):
                most[members] = ceiling
                if least:
                    inside = np.zeros(count + 1, dtype=bool)
                    inside[members] = True
                    self.floors.append((inside, least))
            self.labels.append(labels)
            self.most.append(most)
        self.supply = np.append(self.kinds.supply, self.kinds.high)

    def pairs(self, tables: Members) -> Ints:
        """Pairs alike at each table."""
        total = np.zeros(len(tables), dtype=np.int64)
        for place in range(tables.shape[1]):
            for other in range(place):
                total += self.near[tables[:, place], tables[:, other]]
        return total

    def net(self, tables: Members, price: Ints, scale: int) -> Ints:
        """What each table is worth above the price of its people, in `scale`-ths of a pair."""
        net: Ints = self.pairs(tables) * scale - np.append(price, 0)[tables].sum(axis=1)
        return net

    def improve(self, start: Members, price: Ints, scale: int, passes: int = 8) -> Members:
        """Local optima from these tables, one chair changed at a time."""
        tables = start.astype(np.int64)
        cost = np.append(price, 0)
        active = np.arange(len(tables))
        for _ in range(passes):
            gains = []
            changes = []
            for place in range(tables.shape[1]):
                best, gain = self._best_chair(tables[active], place, cost, scale)
                changes.append(best)
                gains.append(gain)
            gain = np.array(gains)
            place = gain.argmax(axis=0)
            rows = np.arange(len(active))
            better = gain[place, rows] > 0
            active, place, rows = active[better], place[better], rows[better]
            if not len(active):
                break
            tables[active, place] = np.array(changes)[place, rows]
        return np.sort(tables, axis=1).astype(np.int16)

    def _best_chair(self, tables: Ints, place: int, cost: Ints, scale: int) -> tuple[Ints, Ints]:
        """The best person for this chair of every table, and what is gained."""
        rest = np.delete(tables, place, axis=1)
        worth = np.broadcast_to(-cost, (len(tables), len(cost))).copy()
        same = np.zeros(worth.shape, dtype=np.int8)
        every = np.arange(len(cost))
        for other in rest.T:
            worth += scale * self.near[other]
            same += other[:, None] == every
        fits = same < self.supply
        for labels, most in zip(self.labels, self.most, strict=True):
            there = np.zeros(worth.shape, dtype=np.int8)
            for other in rest.T:
                there += labels[other][:, None] == labels
            fits &= there < most
        for inside, least in self.floors:
            missing = inside[rest].sum(axis=1) < least
            fits &= ~missing[:, None] | inside
        if self.kinds.low < self.kinds.high:
            fits[:, -1] &= (rest < self.blank).sum(axis=1) >= self.kinds.low
        fits &= ~missing_twice(self.floors, rest)[:, None]
        old = tables[:, place]
        rows = np.arange(len(tables))
        now = worth[rows, old]
        worth[~fits] = np.iinfo(np.int64).min // 2
        best = worth.argmax(axis=1)
        return best, worth[rows, best] - now

    def most_worth(self, price: Floats, seconds: float) -> tuple[float, Members | None]:
        """A proven upper bound on what any table is worth above its price, and the best table."""
        kinds, count = self.kinds, len(self.kinds.supply)
        groups = _blocks(self.alike)
        high = kinds.high
        steps = [(block, n) for block in groups for n in range(1, high + 1)]
        objective = np.concatenate([price, [-(n - 1.0) for _, n in steps]])
        rows, lows, highs = [], [], []

        def row(over: Flags | Ints, low: float, most: float) -> None:
            line = np.zeros(count + len(steps))
            line[:count][over] = 1
            rows.append(line)
            lows.append(low)
            highs.append(most)

        row(np.arange(count), kinds.low, kinds.high)
        for trait in kinds.request.mix:
            for members, least, most in floors_and_ceilings(kinds, trait):
                row(members, least, most)
        for block in groups:
            row(block, 0, 0)
            for place, (other, _) in enumerate(steps):
                if other is block:
                    rows[-1][count + place] = -1
        limits = np.concatenate([np.minimum(kinds.supply, high), np.ones(len(steps))])
        for place in range(1, len(steps)):
            if steps[place][1] > 1:  # the n-th of a block only after the one before
                line = np.zeros(count + len(steps))
                line[count + place - 1], line[count + place] = 1, -1
                rows.append(line)
                lows.append(0)
                highs.append(1)
        found = milp(
            objective,
            integrality=np.ones(len(objective)),
            bounds=Bounds(0, limits),
            constraints=LinearConstraint(np.array(rows), lows, highs),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
        bound = float(-found.mip_dual_bound) if found.mip_dual_bound is not None else np.inf
        if found.x is None:
            return bound, None
        times = np.rint(found.x[:count]).astype(np.int64)
        members = np.repeat(np.arange(count), times)
        table = np.full((1, high), count, dtype=np.int16)
        table[0, : len(members)] = members
        return bound, table


def missing_twice(floors: list[tuple[Flags, int]], rest: Ints) -> Flags:
    """Tables where one chair cannot fill what is missing."""
    gaps = np.zeros(len(rest), dtype=np.int64)
    for inside, least in floors:
        gaps = np.maximum(gaps, least - inside[rest].sum(axis=1))
    return gaps > 1


def _blocks(alike: Flags) -> list[Ints]:
    """Kinds of one value each (the trait must have one value per person)."""
    seen: set[int] = set()
    blocks = []
    for kind in range(len(alike)):
        if kind not in seen and alike[kind, kind]:
            block = np.flatnonzero(alike[kind])
            seen.update(block.tolist())
            blocks.append(block)
    return blocks
