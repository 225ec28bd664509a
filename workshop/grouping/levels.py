"""The lexicographic goal, level by level, with what is proven about each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workshop.grouping.likeness import classes, fewest_pairs, pairs_alike
from workshop.grouping.problem import Groups, Level, Person, Request
from workshop.grouping.sizes import group_counts
from workshop.grouping.unseatable import Unseatable


def score(request: Request, groups: Groups) -> tuple[Level, ...]:
    """The levels of any plan, also one that was changed by hand. Unknown ids raise Unseatable."""
    tables = tables_of(request, groups)
    counts = best_counts(request, possible_counts(request, groups))
    levels: list[Level] = []
    for trait in request.mix:
        labels = classes(request.people, trait)
        bound = min(fewest_pairs(labels, count) for count in counts)
        value = sum(pairs_alike(table, trait) for table in tables)
        levels.append(Level(f"mix {trait}", value, bound, value == bound, "floor/ceil"))
    for trait in request.cluster:
        value = sum(pairs_alike(table, trait) for table in tables)
        bound = most_pairs(request, trait)
        levels.append(Level(f"cluster {trait}", value, bound, value == bound, "everybody alike"))
    if request.previous is not None:
        moves = moved(request.previous, groups)
        levels.append(Level("moves", moves, 0, moves == 0, "nobody moves"))
    return in_order(levels)


def in_order(levels: Sequence[Level]) -> tuple[Level, ...]:
    """A bound holds for plans as good on the levels before: proof ends where one is missing."""
    ordered: list[Level] = []
    proven = True
    for level in levels:
        proven = proven and level.proven
        ordered.append(replace(level, proven=proven))
    return tuple(ordered)


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


def best_counts(request: Request, counts: list[int]) -> list[int]:
    """The numbers of groups whose bounds are best on every mix trait, in order of importance."""
    labels = [classes(request.people, trait) for trait in request.mix]
    bounds = {count: [fewest_pairs(trait, count) for trait in labels] for count in counts}
    best = min(bounds.values())
    return [count for count in counts if bounds[count] == best]


def most_pairs(request: Request, trait: str) -> int:
    """A plain upper bound: everybody who knows the trait sits among people alike."""
    known = sum(bool(person.values(trait)) for person in request.people)
    high = request.size[1]
    full, rest = divmod(known, high)
    return full * high * (high - 1) // 2 + rest * (rest - 1) // 2


def moved(previous: Groups, groups: Groups) -> int:
    """How many people sit at another table than before; people who came or left do not count."""
    before = {name: index for index, group in enumerate(previous) for name in group}
    return sum(
        before.get(name, index) != index for index, group in enumerate(groups) for name in group
    )
