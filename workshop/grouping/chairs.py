"""A plan as arrays: what every change of chairs would cost, for all of them at once.

Every table has chairs for its largest size. On an empty one sits nobody, who has a number above all
people's, so that going to another table is a change of chairs as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import combinations
from math import comb

import numpy as np

from workshop.grouping.board import Board
from workshop.grouping.kinds import Ints
from workshop.grouping.table_counts import Floats, TableCounts

NEVER = np.float32(1e9)
MOST_CHOICES = 1000
SOME_TABLES = 40  # that those who move as one look at
Tables = list[list[int]]


class Chairs:
    """Who sits where.

    `unit[person]`: the number of those who move as one; `unit_size`: how many they are, 0 for who
    never moves. `counted[person]`: a bit for each feature that a table rule counts in them.
    `near[table, person]`: what those at the table are to somebody, in the board's soft weights;
    `now`: what each costs where they are.
    """

    def __init__(
        self, board: Board, counts: Sequence[TableCounts], tables: Sequence[Sequence[int]]
    ) -> None:
        people, groups, high = len(board.kind), board.groups, board.high
        self.everybody = everybody = groups * high
        self.board, self.people, self.high = board, people, high
        self.who = self._sit(tables)
        self.seat = np.argsort(self.who)
        self.at = self.seat // high
        self.sizes = [len(table) for table in tables]
        weights, kinds = np.array(board.pair, dtype=np.float32), np.array(board.kind)
        self.pair = np.zeros((everybody, everybody), dtype=np.float32)
        self.pair[:people, :people] = weights[kinds[:, None], kinds[None, :]]
        np.fill_diagonal(self.pair, 0)
        self.twice = 2 * self.pair
        self.near: Floats = np.zeros((groups, everybody), dtype=np.float32)
        np.add.at(self.near, self.at, self.pair)
        for person, kind in enumerate(board.kind):
            if kind in board.alone:
                self.near[:, person] += np.array(board.alone[kind][0], dtype=np.float32)
        nobody = np.zeros(everybody - people, dtype=np.int64)
        self.rules = [
            (np.append(one.code, nobody), (one.cost * board.rule_weight).astype(np.float32))
            for one in counts
        ]
        self.totals = [
            np.bincount(self.at, weights=code, minlength=groups).astype(np.int64)
            for code, _ in self.rules
        ]
        self.without = [np.zeros(everybody, dtype=np.int64) for _ in self.rules]
        self.now: Floats = np.zeros(everybody, dtype=np.float32)
        self._weigh(range(groups))
        self.held: Floats = np.zeros(everybody, dtype=np.float32)
        self.unit: Ints = np.arange(everybody)
        self.unit_size: Ints = np.ones(everybody, dtype=np.int64)
        features = [has for rule in board.rules for has in rule.has]
        self.counted = [
            sum(has(person) << place for place, has in enumerate(features))
            for person in board.request.people
        ]

    def _sit(self, tables: Sequence[Sequence[int]]) -> Ints:
        who: list[int] = []
        nobody = self.people
        for table in tables:
            empty = self.high - len(table)
            who += [*table, *range(nobody, nobody + empty)]
            nobody += empty
        return np.array(who, dtype=np.int64)

    def _weigh(self, tables: Iterable[int]) -> None:
        """Those at these tables again, their tables' rules included."""
        for table in tables:
            row = self.row(table)
            cost = self.near[table, row]
            for (code, costs), total, without in zip(
                self.rules, self.totals, self.without, strict=True
            ):
                cost += costs[total[table]]
                without[row] = total[table] - code[row]
            self.now[row] = cost

    def row(self, table: int) -> Ints:
        """Who sits on the chairs of a table, nobodies too."""
        return self.who[table * self.high : (table + 1) * self.high]

    def members(self, table: int) -> list[int]:
        """The people at a table."""
        return [one for one in self.row(table).tolist() if one < self.people]

    def tables(self) -> Tables:
        """The plan."""
        return [self.members(table) for table in range(self.board.groups)]

    def hold(self, some: Sequence[int], moving: bool) -> None:
        """From now on these move as one, or not at all."""
        self.held[list(some)] = NEVER
        self.unit[list(some)] = some[0]
        self.unit_size[list(some)] = len(some) if moving else 0

    def swaps(self, one: int) -> Floats:
        """What it would cost that somebody changes chairs with each of the others."""
        here = self.at[one]
        change: Floats = self.near[:, one][self.at]
        change += self.near[here]
        change -= self.now
        change -= self.twice[one]
        change += self.held
        change -= self.now[one]
        for (code, costs), total, without in zip(
            self.rules, self.totals, self.without, strict=True
        ):
            mine = code[one]
            change += costs[without + mine]
            change += costs[code + (total[here] - mine)]
        change[self.row(here)] = NEVER
        if self.sizes[here] <= self.board.low:
            change[self.people :] = NEVER
        return change

    def unit_swaps(self, some: Sequence[int], first: int) -> tuple[Floats, Ints]:
        """The same for people who move as one: with every choice of as many at another table.

        Looks at some tables only, beginning with the `first`. Also returns whom they would change
        with, a row for each cost.
        """
        here, count, groups = self.at[some[0]], len(some), self.board.groups
        places = choices(self.high, count)
        tables = (first + np.arange(min(groups, SOME_TABLES))) % groups
        others = self.who.reshape(groups, -1)[tables][:, places].reshape(-1, count)
        tables = np.repeat(tables, len(places))
        columns = [np.ascontiguousarray(others[:, place]) for place in range(count)]
        units = [self.unit[column] for column in columns]
        change: Floats = np.zeros(len(others), dtype=np.float32)
        size = np.full(len(others), self.sizes[here] - count)
        for place, (one, column) in enumerate(zip(some, columns, strict=True)):
            change += self.near[here, column] - self.near[tables, column]
            change += self.near[tables, one] - self.near[here, one]
            for mate in some:
                change -= self.twice[mate, column]
            for other in range(place):
                change += self.twice[column, columns[other]]
                change += self.twice[one, some[other]]
            present = np.zeros(len(others), dtype=np.int64)
            for unit in units:
                present += units[place] == unit
            change[present != self.unit_size[column]] = NEVER
            size += column < self.people
        for (code, costs), total in zip(self.rules, self.totals, strict=True):
            shift = -code[list(some)].sum()
            for column in columns:
                shift = shift + code[column]
            change += costs[total[here] + shift] - costs[total[here]]
            change += costs[total[tables] - shift] - costs[total[tables]]
        change[(size < self.board.low) | (tables == here)] = NEVER
        return change, others

    def exchange(self, some: Sequence[int], others: Sequence[int]) -> None:
        """These change chairs with those, one by one; each side sits at one table."""
        here, there = int(self.at[some[0]]), int(self.at[others[0]])
        for one, other in zip(some, others, strict=True):
            seat, place = self.seat[one], self.seat[other]
            self.seat[one], self.seat[other] = place, seat
            self.who[place], self.who[seat] = one, other
            self.at[one], self.at[other] = there, here
            come = self.pair[other] - self.pair[one]
            self.near[here] += come
            self.near[there] -= come
            if other >= self.people:
                self.sizes[here] -= 1
                self.sizes[there] += 1
            for (code, _), total in zip(self.rules, self.totals, strict=True):
                total[here] += code[other] - code[one]
                total[there] += code[one] - code[other]
        self._weigh((here, there))


@cache
def choices(high: int, count: int) -> Ints:
    """Every choice of so many chairs of a table; of very many only some, drawn by lot.

    People change chairs all the time, so that those few do not keep anybody from anything.
    """
    if comb(high, count) <= MOST_CHOICES:
        return np.array(list(combinations(range(high), count)), dtype=np.int64)
    lots = np.random.default_rng(count).random((MOST_CHOICES, high))
    return np.argsort(lots, axis=1)[:, :count]
