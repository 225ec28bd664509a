"""What a rule asks of one table, in counts: how many there have this, how many have that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from workshop.grouping.problem import Person
from workshop.grouping.rules import (
    Accompanied,
    AtLeast,
    AtMost,
    NotAll,
    NotAlone,
    Rule,
    SharedValue,
)

Counts = Sequence[int]


@dataclass(frozen=True)
class TableRule:
    """`has[f]` tells who counts in feature f; `missing(counts)` how far the table is from right.

    `counts` holds one number per feature, in the order of `has`.
    """

    rule: Rule
    has: tuple[Callable[[Person], bool], ...]
    missing: Callable[[Counts], int]


def table_rule(rule: Rule, people: Sequence[Person]) -> TableRule | None:
    """The rule as counts, or None for a rule about particular people."""
    match rule:
        case NotAlone(trait, value):
            return TableRule(rule, (_has(trait, value),), lambda c: int(c[0] == 1))
        case AtLeast(trait, value, n):
            return TableRule(rule, (_has(trait, value),), lambda c: max(0, n - c[0]))
        case AtMost(trait, value, n):
            return TableRule(rule, (_has(trait, value),), lambda c: max(0, c[0] - n))
        case Accompanied(trait, value, by):
            both = (_has(trait, value), _has(trait, by))
            return TableRule(rule, both, lambda c: c[0] if c[1] == 0 else 0)
        case NotAll(trait, value):
            other = _has(trait, value)
            outside: Callable[[Person], bool] = lambda person: not other(person)  # noqa: E731
            return TableRule(rule, (outside,), lambda c: int(c[0] == 0))
        case SharedValue(trait):
            values = sorted({value for person in people for value in person.values(trait)})
            known: Callable[[Person], bool] = lambda person: bool(person.values(trait))  # noqa: E731
            has = (known, *(_has(trait, value) for value in values))
            return TableRule(rule, has, lambda c: c[0] - max(c[1:], default=0))
    return None


def _has(trait: str, value: str) -> Callable[[Person], bool]:
    return lambda person: value in person.values(trait)
