"""Which two people a rule keeps apart or together, and who belongs at which table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from workshop.grouping.problem import Person, Request
from workshop.grouping.rules import Apart, NoOwnManager, Pinned, Rule, Together, ValuesApart

Pair = tuple[str, str]


def pairs_apart(rule: Rule, people: Sequence[Person]) -> Iterator[Pair]:
    """Pairs of ids that the rule keeps from one table."""
    match rule:
        case Apart(names):
            yield from combinations(names, 2)
        case NoOwnManager(trait):
            ids = {person.id for person in people}
            for person in people:
                for manager in person.values(trait):
                    if manager in ids and manager != person.id:
                        yield person.id, manager
        case ValuesApart(trait, values, allowed):
            bound = [person for person in people if person.id not in allowed]
            sides = [(person, set(person.values(trait)) & set(values)) for person in bound]
            for (one, mine), (other, theirs) in combinations(sides, 2):
                if mine and theirs and mine.isdisjoint(theirs):
                    yield one.id, other.id


def pairs_together(rule: Rule) -> Iterator[Pair]:
    """Pairs of ids that the rule keeps at one table."""
    if isinstance(rule, Together):
        yield from combinations(rule.people, 2)


def places(request: Request) -> dict[str, int]:
    """The index of the group where somebody must sit: pinned, or locked where they were."""
    where = {rule.person: rule.group - 1 for rule in request.rules if isinstance(rule, Pinned)}
    for index, group in enumerate(request.previous or ()):
        for name in group:
            if name in request.locked:
                where.setdefault(name, index)
    return where
