"""Who is like whom in a trait, and how few pairs of them any plan must seat together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from workshop.grouping.problem import Person


def classes(people: Sequence[Person], trait: str) -> list[int]:
    """A class for each person: people of one class are alike in the trait.

    Several values: the one most people have counts, so that classes stay large and the bound
    stays true. Unknown: a class of one's own.
    """
    values = [person.values(trait) for person in people]
    if all(len(known) <= 1 for known in values):
        numbers: dict[object, int] = {}
        return [
            numbers.setdefault(known or index, len(numbers)) for index, known in enumerate(values)
        ]
    labels = [-1] * len(people)
    left = {index for index, known in enumerate(values) if known}
    label = 0
    while left:
        common = Counter(value for index in sorted(left) for value in values[index])
        best = min(common, key=lambda value: (-common[value], value))
        for index in [index for index in left if best in values[index]]:
            labels[index] = label
            left.discard(index)
        label += 1
    for index, known in enumerate(values):
        if not known:
            labels[index] = label
            label += 1
    return labels


def fewest_pairs(labels: Sequence[int], groups: int) -> int:
    """Pairs of one class at one table when each class is spread as evenly as can be."""
    return sum(even_pairs(count, groups) for count in Counter(labels).values())


def even_pairs(count: int, groups: int) -> int:
    """Pairs at one table when `count` people are dealt evenly: floor or ceiling everywhere."""
    base, more = divmod(count, groups)
    return more * (base + 1) * base // 2 + (groups - more) * base * (base - 1) // 2


def alike(one: Person, other: Person, trait: str) -> bool:
    """Do these two share a value?"""
    return not set(one.values(trait)).isdisjoint(other.values(trait))


def pairs_alike(people: Sequence[Person], trait: str) -> int:
    """How many pairs at this table share a value."""
    values = [set(person.values(trait)) for person in people]
    return sum(
        not values[one].isdisjoint(values[other])
        for one in range(len(values))
        for other in range(one)
    )
