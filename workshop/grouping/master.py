"""Which compositions to take: linear programmes over a growing set of columns (HiGHS).

Maximise the worth of the chosen tables so that every kind is seated exactly and the earlier levels
stay at their values. Any prices give a true bound: what the people cost plus, for every table, the
most that a composition can be worth above the price of its people. Prices are rounded to whole
numbers first, so the bound is exact arithmetic and does not rest on floating point.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_array

from workshop.grouping.columns import Members
from workshop.grouping.kinds import Ints

SCALE = 10_000  # prices in ten-thousandths of a pair
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
        """Is there a plan worth `aim` or more from these columns? (decided, columns chosen)."""
        rows = self._rows(usable)
        limits = [
            LinearConstraint(rows, self.supply, self.supply),
            LinearConstraint(np.ones((1, len(usable))), self.groups, self.groups),
            LinearConstraint(self.worth[None, usable], aim, np.inf),
        ]
        if len(self.caps):
            limits.append(LinearConstraint(self.kept[:, usable], -np.inf, self.caps))
        found = milp(
            -self.worth[usable],
            integrality=np.ones(len(usable)),
            bounds=Bounds(0, self.groups),
            constraints=limits,
            options={"time_limit": seconds},
        )
        if found.x is not None:
            return True, np.repeat(usable, np.rint(found.x).astype(np.int64))
        return found.status == 2, usable[:0]

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


def _stack(top: coo_array, bottom: coo_array) -> coo_array:
    from scipy.sparse import vstack

    return coo_array(vstack([top, bottom]))
