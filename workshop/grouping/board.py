"""The request as numbers: what it costs that two sit together, or one at a certain table.

Everything that concerns two people (likeness, apart, together, having met) is a pair weight, what
concerns one (pins, having moved) a weight of a person at a table, and what concerns a whole table
a function of its counts, packed into one integer. People nobody can tell apart are one kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import NamedTuple

from workshop.grouping.implied_rules import implied_rules
from workshop.grouping.pair_rules import pairs_apart, pairs_together, places
from workshop.grouping.problem import Request
from workshop.grouping.sizes import size_range
from workshop.grouping.table_rules import TableRule, table_rule


class Weights(NamedTuple):
    """What one pair or one person weighs during the search.

    Moderate on purpose: the way to a better plan leads through worse ones. The best plan is
    always chosen by the exact order of the levels.
    """

    rule: float
    mix: float
    less: float  # how the next mix trait compares with the one before
    met: float
    cluster: float = 1.0
    later: float = 0.35  # how the next cluster trait compares with the one before
    move: float = 0.2


GENTLE = Weights(rule=8.0, mix=6.0, less=0.9, met=4.0)
MEETING = Weights(rule=8.0, mix=12.0, less=0.9, met=4.0)  # several rounds: mixed first, then new
STEEP = Weights(rule=50.0, mix=18.0, less=0.5, met=5.0)
STERN = Weights(rule=400.0, mix=18.0, less=0.5, met=5.0)


@dataclass
class Board:
    """Numbers for `groups` tables. Weights come in two versions: soft (search) and exact (order).

    `pair[a][b]`: cost when somebody of kind a and another of kind b share a table.
    `alone[kind]`: costs by table index, for kinds that have them.
    `code[kind]` adds up over a table; `table_cost(sum)` is the (exact, soft) cost of that table.
    """

    request: Request
    groups: int
    low: int
    high: int
    kind: list[int]
    pair: list[list[float]]
    exact: list[list[int]]
    alone: dict[int, tuple[list[float], list[int]]]
    code: list[int]
    rules: list[TableRule]
    base: int
    rule_scale: int
    rule_weight: float
    met_weight: float
    met_scale: int
    _costs: dict[int, tuple[int, float]] = field(default_factory=dict)

    def table_cost(self, total: int) -> tuple[int, float]:
        """What a table with these packed counts costs."""
        known = self._costs.get(total)
        if known is None:
            exact, soft, rest = 0, 0.0, total
            for rule in self.rules:
                counts = []
                for _ in rule.has:
                    rest, digit = divmod(rest, self.base)
                    counts.append(digit)
                missing = rule.missing(counts)
                exact += self.rule_scale * (missing > 0)
                soft += self.rule_weight * missing
            known = self._costs[total] = (exact, soft)
        return known

    def value(self, tables: Sequence[Sequence[int]]) -> int:
        """The exact cost of a plan (people by index); smaller is better, constants left out."""
        return self.part(tables, range(len(tables)))

    def part(
        self, tables: Sequence[Sequence[int]] | Mapping[int, Sequence[int]], some: Iterable[int]
    ) -> int:
        """The exact cost of some of the tables."""
        total = 0
        for table in some:
            kinds = [self.kind[person] for person in tables[table]]
            for place, one in enumerate(kinds):
                row = self.exact[one]
                for other in kinds[:place]:
                    total += row[other]
            if self.alone:
                total += sum(self.alone[one][1][table] for one in kinds if one in self.alone)
            if self.rules:
                total += self.table_cost(sum(self.code[one] for one in kinds))[0]
        return total

    def away(self, kind: int, table: int) -> float:
        """What it costs softly that somebody of this kind sits at that table."""
        return self.alone[kind][0][table] if kind in self.alone else 0.0


def set_up(request: Request, groups: int, soft: Weights = GENTLE) -> Board:
    """Everything the search needs to know, for this many groups."""
    people = request.people
    position = {person.id: index for index, person in enumerate(people)}
    met = [pair for plan in request.met for group in plan for pair in combinations(group, 2)]
    apart = [pair for rule in request.rules for pair in pairs_apart(rule, people)]
    joined = [pair for rule in request.rules for pair in pairs_together(rule)]
    where = {name: at for name, at in places(request).items() if name in position}
    before = {name: at for at, group in enumerate(request.previous or ()) for name in group}

    traits = (*request.mix, *request.cluster)
    values = [[frozenset(person.values(trait)) for trait in traits] for person in people]
    asked = (*request.rules, *implied_rules(request, groups))
    rules = [found for rule in asked if (found := table_rule(rule, people))]
    base = len(people) + 1
    codes = [_code(index, rules, base, request) for index in range(len(people))]
    single = {name for pair in (*met, *apart, *joined) for name in pair} | set(where) | set(before)
    kinds: dict[tuple[object, ...], int] = {}
    kind = [
        kinds.setdefault(
            (*values[i], codes[i], person.id if person.id in single else ""), len(kinds)
        )
        for i, person in enumerate(people)
    ]
    sample = {number: index for index, number in reversed(list(enumerate(kind)))}

    scale = 64 * len(people) * request.size[1] + 1  # more than a level's pairs in many rounds
    levels = 1 + len(request.mix) + 1 + len(request.cluster) + 1
    power = [scale ** (levels - 1 - level) for level in range(levels)]
    weights = [(power[1 + t], soft.mix * soft.less**t) for t in range(len(request.mix))]
    first = 2 + len(request.mix)
    weights += [
        (-power[first + t], -soft.cluster * soft.later**t) for t in range(len(request.cluster))
    ]

    count = len(kinds)
    pair = [[0.0] * count for _ in range(count)]
    exact = [[0] * count for _ in range(count)]
    for a in range(count):
        for b in range(a + 1):
            mine, theirs = values[sample[a]], values[sample[b]]
            for t, (hard, light) in enumerate(weights):
                if not mine[t].isdisjoint(theirs[t]):
                    exact[a][b] += hard
                    pair[a][b] += light
            exact[b][a], pair[b][a] = exact[a][b], pair[a][b]

    def add(pairs: Sequence[tuple[str, str]], hard: int, light: float) -> None:
        for one, other in pairs:
            if one in position and other in position and one != other:
                a, b = kind[position[one]], kind[position[other]]
                for x, y in ((a, b), (b, a)):
                    exact[x][y] += hard
                    pair[x][y] += light

    add(met, power[1 + len(request.mix)], soft.met)
    add(apart, power[0], soft.rule)
    add(joined, -power[0], -soft.rule)
    alone: dict[int, tuple[list[float], list[int]]] = {}
    for name, index in position.items():
        if name in where or name in before:
            soft_row, hard_row = [0.0] * groups, [0] * groups
            for table in range(groups):
                if name in where and where[name] != table:
                    soft_row[table] += soft.rule
                    hard_row[table] += power[0]
                if name in before and before[name] != table:
                    soft_row[table] += soft.move
                    hard_row[table] += power[-1]
            alone[kind[index]] = (soft_row, hard_row)
    low, high = size_range(request, groups)
    code = [codes[sample[number]] for number in range(count)]
    return Board(
        request,
        groups,
        low,
        high,
        kind,
        pair,
        exact,
        alone,
        code,
        rules,
        base,
        power[0],
        soft.rule,
        soft.met,
        power[1 + len(request.mix)],
    )


def _code(index: int, rules: Sequence[TableRule], base: int, request: Request) -> int:
    total, place = 0, 1
    for rule in rules:
        for has in rule.has:
            total += place * has(request.people[index])
            place *= base
    return total
