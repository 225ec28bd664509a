"""Which compositions to take: linear programmes over a growing set of columns (HiGHS).

Maximise the worth of the chosen tables so that every kind is seated exactly and the earlier levels
stay at their values. Any prices give a true bound: what the people cost plus, for every table, the
most that a composition can be worth above the price of its people. Prices are rounded to whole
numbers first, so the bound is exact arithmetic and does not rest on floating point.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, linprog, milp
from scipy.sparse import coo_array, csr_array, eye_array, hstack, vstack

from workshop.grouping.columns import Members
from workshop.grouping.kinds import Ints

SCALE = 10_000  # prices in ten-thousandths of a pair
FEW_COLUMNS = 1000
FEW_KINDS = 64  # with more, pairs of kinds are too many
Floats = NDArray[np.float64]


@dataclass
class Master:
    """`worth[c]` of each column, `kept[level][c]` what it adds to a level that must stay at
    most `caps[level]`; `supply[t]` people of kind t at `groups` tables."""

    columns: Members
    worth: Ints
    kept: Ints
    caps: Ints
    supply: Ints
    groups: int

    def bound(
        self, start: Ints, aim: int, stop: Callable[[], bool], rounds: int = 60
    ) -> tuple[int | None, Ints]:
        """An upper bound in SCALE-ths on the worth of all tables, and each column's shortfall.

        `start` holds columns that make a plan. Ends when the bound says that nothing above `aim`
        exists, or is as tight as it gets. The shortfalls of a plan add up to at most what its
        worth lacks of the bound.
        """
        active = np.unique(start)
        best: int | None = None
        shortfall = np.zeros(len(self.columns), dtype=np.int64)
        for _ in range(rounds):
            prices = self.prices(active)
            if prices is None:
                return best, shortfall
            price, table, rent = prices
            value = self.net(price, rent)
            most = int(value.max())
            total = int(self.supply @ price + self.caps @ rent) + self.groups * most
            if best is None or total < best:
                best, shortfall = total, most - value
            if best // SCALE <= aim or stop():
                break
            fresh = np.setdiff1d(np.flatnonzero(value > table + SCALE // 1000), active)
            if not len(fresh):
                break
            strongest = fresh[np.argsort(-value[fresh], kind="stable")[: 40 + 8 * len(self.supply)]]
            active = np.union1d(active, strongest)
        return best, shortfall

    def reach(self, usable: Ints, aim: int, seconds: float) -> tuple[bool, Ints]:
        """The plan worth most from these columns, if `aim` or more: (decided, columns chosen).

        Undecided: the time was over; what was found may not be the best, or nothing is there.
        A few columns are decided one by one. Where there are many, it is decided who sits with
        whom (D. M. Ryan, B. A. Foster 1981): whole numbers of tables for every two kinds nearly
        always make whole columns, in a far smaller tree.
        """
        start, one_by_one = perf_counter(), csr_array((0, len(usable)))
        ways = [one_by_one]
        if len(usable) > FEW_COLUMNS and len(self.supply) <= FEW_KINDS:
            ways = [self._pairs(usable), one_by_one]
        for together in ways:
            left = seconds - (perf_counter() - start)
            found = self._solve(usable, aim, together, left)
            if found.status == 2:
                return True, usable[:0]
            if found.x is not None:
                part = found.x[: len(usable)]
                times = np.rint(part).astype(np.int64)
                if np.abs(part - times).max() < 1e-6:
                    return found.status == 0, np.repeat(usable, times)
        return False, usable[:0]

    def _solve(self, usable: Ints, aim: int, together: csr_array, seconds: float) -> OptimizeResult:
        """Columns in parts but whole numbers of `together`; without rows there, whole columns."""
        count, width = together.shape[0], len(usable)
        limits = [
            (self._rows(usable), self.supply, self.supply),
            (np.ones((1, width)), self.groups, self.groups),
            (self.worth[None, usable], aim, np.inf),
            (self.kept[:, usable], -np.inf, self.caps),
        ]
        free = [
            (hstack([coo_array(part), coo_array((part.shape[0], count))]), low, high)
            for part, low, high in limits
            if part.shape[0]
        ]
        whole = [(hstack([together, -eye_array(count)]), 0, 0)] if count else []
        return milp(
            np.append(-self.worth[usable], np.zeros(count)),
            integrality=np.append(np.full(width, int(not count)), np.ones(count)),
            bounds=Bounds(0, self.groups),
            constraints=[LinearConstraint(*limit) for limit in (*free, *whole)],
            options={"time_limit": max(0.1, seconds)},
        )

    def prices(self, active: Ints) -> tuple[Ints, int, Ints] | None:
        """Whole-number prices of kinds, of a table and of the kept levels (SCALE-ths)."""
        rows = coo_array(np.ones((1, len(active))))
        solved = linprog(
            -self.worth[active],
            A_eq=_stack(self._rows(active), rows),
            b_eq=np.append(self.supply, self.groups),
            A_ub=self.kept[:, active] if len(self.caps) else None,
            b_ub=self.caps if len(self.caps) else None,
            method="highs",
        )
        if solved.status != 0:
            return None
        dual = np.rint(-solved.eqlin.marginals * SCALE).astype(np.int64)
        rent = np.zeros(0, dtype=np.int64)
        if len(self.caps):
            rent = np.maximum(0, np.rint(-solved.ineqlin.marginals * SCALE)).astype(np.int64)
        return dual[:-1], int(dual[-1]), rent

    def net(self, price: Ints, rent: Ints) -> Ints:
        """What each column is worth above its prices (SCALE-ths)."""
        with_blank = np.append(price, 0)
        net = self.worth * SCALE
        for place in range(self.columns.shape[1]):
            net = net - with_blank[self.columns[:, place]]
        return net - rent @ self.kept if len(rent) else net

    def _rows(self, some: Ints) -> coo_array:
        chosen = self.columns[some]
        column, place = np.nonzero(chosen < len(self.supply))
        kinds = chosen[column, place]
        shape = (len(self.supply), len(some))
        return coo_array((np.ones(len(kinds)), (kinds, column)), shape=shape)

    def _pairs(self, some: Ints) -> csr_array:
        """Which columns seat which two kinds together, a row for every two that meet."""
        chosen, blank = self.columns[some].astype(np.int64), len(self.supply)
        columns, pairs = [], []
        for place in range(chosen.shape[1]):
            for other in range(place):
                both = np.flatnonzero((chosen[:, place] < blank) & (chosen[:, other] < blank))
                columns.append(both)
                pairs.append(chosen[both, other] * blank + chosen[both, place])
        met = np.unique(np.stack([np.concatenate(pairs), np.concatenate(columns)]), axis=1)
        _, row = np.unique(met[0], return_inverse=True)
        shape = (int(row.max(initial=-1)) + 1, len(some))
        return csr_array((np.ones(len(row)), (row, met[1])), shape=shape)


def _stack(top: coo_array, bottom: coo_array) -> coo_array:
    return coo_array(vstack([top, bottom]))
