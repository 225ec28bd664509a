"""Spread two traits evenly at once: equitable edge colouring (D. de Werra, 1971).

People are edges between an organisation and a role, tables are colours. Two tables are dealt again
by pairing people alike in the one trait, pairing people alike in the other, and colouring the
chains that arise alternately; each pair is then split, so both traits are even between the two
tables. Every such step makes the plan strictly more even, and when no two tables are uneven,
floor and ceiling hold everywhere. Nested partitions (sector over organisation over everybody) ride
along: who finds no partner in the finer one looks for one in the coarser.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

Labels = Sequence[int]


def families(traits: Sequence[Labels], people: int) -> tuple[list[Labels], list[Labels]]:
    """Two chains of nested partitions, finest first, out of the traits that fit into them.

    The first chain ends with everybody (sizes) and, where it nests, with the largest class
    against all others (so that no table is all of one class). A trait that is nested in neither
    chain is left out: its bound is not always reachable.
    """
    first: list[Labels] = []
    second: list[Labels] = []
    for labels in traits:
        if not _insert(first, labels):
            _insert(second, labels)
    if traits:
        largest = min(Counter(traits[0]).items(), key=lambda item: (-item[1], item[0]))[0]
        _insert(first, [int(label == largest) for label in traits[0]])
    return [*first, [0] * people], second


def deal_evenly(
    first: Sequence[Labels], second: Sequence[Labels], groups: int, rng: Random
) -> list[list[int]]:
    """Indices of people by group, every class of every partition spread floor/ceil.

    `first` must end with a partition that puts everybody into one class.
    """
    people = len(first[-1])
    order = list(range(people))
    rng.shuffle(order)
    order.sort(key=lambda person: [labels[person] for labels in reversed(first)])
    tables = [order[start::groups] for start in range(groups)]
    partitions = [*first, *second]
    crowds = [
        {label for label, size in Counter(labels).items() if size > 1} for labels in partitions
    ]
    counts = [{label: [0] * groups for label in sorted(crowd)} for crowd in crowds]
    for table, members in enumerate(tables):
        _count(counts, partitions, members, table, 1)
    uneven = True
    while uneven:
        uneven = False
        for tally in counts:
            for row in tally.values():
                while max(row) - min(row) > 1:
                    uneven = True
                    one, other = row.index(max(row)), row.index(min(row))
                    _count(counts, partitions, tables[one], one, -1)
                    _count(counts, partitions, tables[other], other, -1)
                    both = tables[one] + tables[other]
                    tables[one], tables[other] = split(both, first, second)
                    _count(counts, partitions, tables[one], one, 1)
                    _count(counts, partitions, tables[other], other, 1)
    return tables


def split(
    people: Sequence[int], first: Sequence[Labels], second: Sequence[Labels]
) -> tuple[list[int], list[int]]:
    """Deal these people into two halves that are even in every class of both chains."""
    mates = (_pair(people, first), _pair(people, second))
    halves: tuple[list[int], list[int]] = ([], [])
    side: dict[int, int] = {}
    for start in people:
        for family in (0, 1):  # walk both ways from the start of a chain
            here, turn, colour = start, family, side.get(start, 0)
            if start not in side:
                side[start] = colour
            while (there := mates[turn].get(here)) is not None and there not in side:
                colour = 1 - colour
                side[there] = colour
                here, turn = there, 1 - turn
    for person in people:
        halves[side[person]].append(person)
    return halves


def _pair(people: Sequence[int], chain: Sequence[Labels]) -> dict[int, int]:
    mates: dict[int, int] = {}
    single = list(people)
    for labels in chain:
        waiting: dict[int, int] = {}
        for person in single:
            label = labels[person]
            if label in waiting:
                mate = waiting.pop(label)
                mates[person], mates[mate] = mate, person
            else:
                waiting[label] = person
        single = list(waiting.values())
    return mates


def _count(
    counts: Sequence[dict[int, list[int]]],
    partitions: Sequence[Labels],
    members: Sequence[int],
    table: int,
    by: int,
) -> None:
    for tally, labels in zip(counts, partitions, strict=True):
        for person in members:
            row = tally.get(labels[person])
            if row is not None:
                row[table] += by


def _insert(chain: list[Labels], labels: Labels) -> bool:
    """Put a partition where it nests in the chain; False where it crosses one that is there."""
    place = 0
    for other in chain:
        if _refines(other, labels):
            place += 1
        elif not _refines(labels, other):
            return False
    chain.insert(place, labels)
    return True


def _refines(fine: Labels, coarse: Labels) -> bool:
    """Does every class of the one lie within a class of the other?"""
    holder: dict[int, int] = {}
    return all(
        holder.setdefault(one, other) == other for one, other in zip(fine, coarse, strict=True)
    )
