"""The request as kinds of people: what a proof needs to know about any one table.

Tables are alike as far as the levels before `moves` are concerned, so a plan is a choice of table
*compositions*: how many of each kind sit there. A pin only says who sits together and who does
not; which table that is, is a matter of naming.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from workshop.grouping.board import set_up
from workshop.grouping.likeness import classes
from workshop.grouping.pair_rules import pairs_apart, pairs_together, places
from workshop.grouping.problem import Request
from workshop.grouping.rules import Apart, Pinned, Rule, Together
from workshop.grouping.sizes import size_range
from workshop.grouping.table_rules import TableRule

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
UNKNOWN = -1  # people without the trait are in no class, however many there are


@dataclass(frozen=True)
class Kinds:
    """`supply[t]` people of kind t; `people[t]` their indices; sizes and number of tables.

    `alike[trait][a, b]`: do two people of these kinds share a value? `classes[trait]`: class of
    each kind in a mix trait, or UNKNOWN. `apart[a, b]`, `together`: rules about particular people.
    """

    request: Request
    groups: int
    low: int
    high: int
    people: list[list[int]]
    supply: Ints
    alike: dict[str, Flags]
    classes: dict[str, Ints]
    apart: Flags
    together: list[tuple[int, int]]
    rules: list[TableRule]


def kinds_of(request: Request, groups: int) -> Kinds:
    """Kinds for this many groups, with pins turned into together and apart."""
    request = _without_places(request)
    board = set_up(request, groups)
    count = len(board.pair)
    people: list[list[int]] = [[] for _ in range(count)]
    for index, kind in enumerate(board.kind):
        people[kind].append(index)
    first = [request.people[members[0]] for members in people]
    alike = {}
    for trait in (*request.mix, *request.cluster):
        values = [set(person.values(trait)) for person in first]
        alike[trait] = np.array([[bool(a & b) for b in values] for a in values], dtype=bool)
    labels = {trait: classes(request.people, trait) for trait in request.mix}
    position = {person.id: index for index, person in enumerate(request.people)}

    def kind_pairs(pairs: list[tuple[str, str]]) -> list[tuple[int, int]]:
        return [
            (board.kind[position[one]], board.kind[position[other]])
            for one, other in pairs
            if one in position and other in position and one != other
        ]

    apart = np.zeros((count, count), dtype=bool)
    for rule in request.rules:
        for one, other in kind_pairs(list(pairs_apart(rule, request.people))):
            apart[one, other] = apart[other, one] = True
    joined = [pair for rule in request.rules for pair in pairs_together(rule)]
    low, high = size_range(request, groups)
    return Kinds(
        request,
        groups,
        low,
        high,
        people,
        np.array([len(members) for members in people], dtype=np.int64),
        alike,
        {
            trait: np.array(
                [
                    labels[trait][members[0]] if one.values(trait) else UNKNOWN
                    for one, members in zip(first, people, strict=True)
                ]
            )
            for trait in request.mix
        },
        apart,
        kind_pairs(joined),
        board.rules,
    )


def floors_and_ceilings(kinds: Kinds, trait: str) -> list[tuple[Ints, int, int]]:
    """For each class of the trait with two or more people: its kinds, fewest and most per table."""
    labels = kinds.classes[trait]
    sizes: Counter[int] = Counter()
    for label, supply in zip(labels.tolist(), kinds.supply.tolist(), strict=True):
        sizes[label] += supply
    return [
        (np.flatnonzero(labels == label), size // kinds.groups, -(-size // kinds.groups))
        for label, size in sorted(sizes.items())
        if size > 1 and label != UNKNOWN
    ]


def _without_places(request: Request) -> Request:
    here = {person.id for person in request.people}
    where = {name: at for name, at in places(request).items() if name in here}
    rules: list[Rule] = [rule for rule in request.rules if not isinstance(rule, Pinned)]
    for (one, mine), (other, theirs) in combinations(where.items(), 2):
        rules.append((Together if mine == theirs else Apart)((one, other)))
    return replace(request, rules=tuple(rules), previous=None, locked=(), met=())
