"""What any table costs under the table rules, to be looked up for many tables at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workshop.grouping.kinds import Ints
from workshop.grouping.problem import Person
from workshop.grouping.table_rules import TableRule

MOST_COUNTS = 200_000
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class TableCounts:
    """`code[person]` adds up over a table; `cost[sum]` is how far that table is from right."""

    code: Ints
    cost: Floats


def table_counts(
    rules: Sequence[TableRule], people: Sequence[Person], high: int
) -> list[TableCounts] | None:
    """The rules in as few look-ups as fit, for tables of up to `high` people.

    None when one of them counts too many things.
    """
    radix = high + 1
    found: list[TableCounts] = []
    for rule in rules:
        width = radix ** len(rule.has)
        if width > MOST_COUNTS:
            return None
        code = np.array(
            [sum(has(one) * radix**place for place, has in enumerate(rule.has)) for one in people],
            dtype=np.int64,
        )
        cost = np.array(
            [
                rule.missing([total // radix**place % radix for place in range(len(rule.has))])
                for total in range(width)
            ],
            dtype=np.float32,
        )
        last = found[-1] if found else None
        if last is not None and len(last.cost) * width <= MOST_COUNTS:
            both = np.add.outer(cost, last.cost).ravel()  # the rule's digits above the last's
            found[-1] = TableCounts(last.code + code * len(last.cost), both)
        else:
            found.append(TableCounts(code, cost))
    return found
