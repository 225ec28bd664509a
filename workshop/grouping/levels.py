"""The lexicographic goal, level by level, with what is proven about each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from workshop.grouping.checking import broken_rules
from workshop.grouping.implied_rules import implied_rules
from workshop.grouping.likeness import classes, even_pairs, pairs_alike
from workshop.grouping.problem import Groups, Level, Person, Request
from workshop.grouping.sizes import group_counts, size_range
from workshop.grouping.unseatable import Unseatable

Known = Mapping[str, tuple[int, str]]  # level: its bound and the argument for it


def score(request: Request, groups: Groups, known: Known | None = None) -> tuple[Level, ...]:
    """The levels of any plan, also one that was changed by hand. Unknown ids raise Unseatable.

    `known` has bounds that were proven elsewhere, by level.
    """
    tables = tables_of(request, groups)
    bounds = mix_bounds(request, possible_counts(request, groups))
    counts = best_counts(bounds)
    values: list[tuple[str, int, int, str]] = []
    if request.rules or implied_rules(request, len(groups)):
        values.append(("rules", len(broken_rules(request, groups)), 0, "checked one by one"))
    for trait, bound in zip(request.mix, bounds[counts[0]], strict=True):
        value = sum(pairs_alike(table, trait) for table in tables)
        values.append((f"mix {trait}", value, bound, "floor/ceil"))
    if request.met:
        values.append(("met before", met_again(request, groups), 0, "everybody is new"))
    for trait in request.cluster:
        value = sum(pairs_alike(table, trait) for table in tables)
        bound = max(most_pairs(request, trait, count) for count in counts)
        values.append((f"cluster {trait}", value, bound, "everybody alike"))
    if request.previous is not None:
        values.append(("moves", moved(request.previous, groups), 0, "nobody moves"))
    levels = []
    for name, value, bound, by in values:
        bound, by = (known or {}).get(name, (bound, by))
        levels.append(Level(name, value, bound, value == bound, by))
    return in_order(levels)


def in_order(levels: Sequence[Level]) -> tuple[Level, ...]:
    """A bound holds for plans as good on the levels before: proof ends where one is missing."""
    ordered: list[Level] = []
    proven = True
    for level in levels:
        proven = proven and level.proven
        ordered.append(replace(level, proven=proven))
    return tuple(ordered)


def at_floor(levels: Sequence[Level]) -> set[str]:
    """The mix levels that are as low as they can be."""
    return {one.level for one in levels if one.level.startswith("mix ") and one.value == one.bound}


def tables_of(request: Request, groups: Groups) -> list[list[Person]]:
    """The people at each table."""
    known = {person.id: person for person in request.people}
    try:
        return [[known[name] for name in group] for group in groups]
    except KeyError as unknown:
        raise Unseatable("unknown_person", id=str(unknown.args[0])) from None


def possible_counts(request: Request, groups: Groups) -> list[int]:
    """The numbers of groups a plan may have; a plan outside the sizes is compared with its own."""
    try:
        return group_counts(request)
    except Unseatable:
        return [max(1, len(groups))]


def mix_bounds(request: Request, counts: list[int]) -> dict[int, tuple[int, ...]]:
    """The fewest pairs alike in each mix trait, for each number of groups."""
    sizes = [Counter(classes(request.people, trait)).values() for trait in request.mix]
    return {
        count: tuple(sum(even_pairs(size, count) for size in trait) for trait in sizes)
        for count in counts
    }


def best_counts(bounds: dict[int, tuple[int, ...]]) -> list[int]:
    """The numbers of groups that are best on every mix trait, in order of importance."""
    best = min(bounds.values())
    return [count for count, bound in bounds.items() if bound == best]


def most_pairs(request: Request, trait: str, groups: int) -> int:
    """A plain upper bound: the largest groups there can be, everybody among people alike."""
    known = sum(bool(person.values(trait)) for person in request.people)
    low, high = size_range(request, groups)
    spare, total = len(request.people) - groups * low, 0
    for _ in range(groups):
        size = min(low + max(0, min(spare, high - low)), max(0, known))
        spare -= high - low
        known -= size
        total += size * (size - 1) // 2
    return total


def moved(previous: Groups, groups: Groups) -> int:
    """How many people sit at another table than before; people who came or left do not count."""
    before = {name: index for index, group in enumerate(previous) for name in group}
    return sum(
        before.get(name, index) != index for index, group in enumerate(groups) for name in group
    )


def met_again(request: Request, groups: Groups) -> int:
    """Pairs at one table who met in an earlier round, counted once per earlier meeting."""
    together = Counter(
        frozenset(pair) for plan in request.met for group in plan for pair in combinations(group, 2)
    )
    return sum(together[frozenset(pair)] for group in groups for pair in combinations(group, 2))
