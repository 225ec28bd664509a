"""How many pairs can meet for the first time at all, in rounds that are mixed as well as can be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from itertools import combinations

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from workshop.grouping.likeness import classes, even_pairs
from workshop.grouping.problem import Request

MOST_PEOPLE = 120  # with more, mixing hardly stands in the way of new meetings


def most_new(
    request: Request, rounds: int, groups: int, pairs: int, met: Set[frozenset[str]]
) -> tuple[int, str]:
    """An upper bound on new pairs in plans that hold floor and ceiling of every mix trait, and why.

    `pairs` share a table in all rounds together; those in `met` have met before. A person has
    only so many chairs beside them, and people of one class may share only so many tables.
    """
    people = request.people
    fresh = [
        (a, b)
        for a, b in combinations(range(len(people)), 2)
        if frozenset((people[a].id, people[b].id)) not in met
    ]
    plain = min(pairs, len(fresh))
    if len(people) > MOST_PEOPLE or not request.mix or not fresh:
        return plain, "every pair at most once"
    of_person: list[list[int]] = [[] for _ in people]
    for number, pair in enumerate(fresh):
        for person in pair:
            of_person[person].append(number)
    limits = [(numbers, rounds * (request.size[1] - 1)) for numbers in of_person]
    for trait in request.mix:
        labels = classes(people, trait)
        alike: dict[int, list[int]] = {}
        for number, (a, b) in enumerate(fresh):
            if labels[a] == labels[b]:
                alike.setdefault(labels[a], []).append(number)
        counts = Counter(labels)
        limits += [
            (numbers, rounds * even_pairs(counts[label], groups))
            for label, numbers in alike.items()
        ]
    row = np.repeat(np.arange(len(limits)), [len(numbers) for numbers, _ in limits])
    column = np.concatenate([np.array(numbers, dtype=np.int64) for numbers, _ in limits])
    found = linprog(
        -np.ones(len(fresh)),
        A_ub=csr_array((np.ones(len(row)), (row, column)), shape=(len(limits), len(fresh))),
        b_ub=[limit for _, limit in limits],
        bounds=(0, 1),
        method="highs",
    )
    most = int(-found.fun + 1e-6) if found.status == 0 else plain
    return (
        (most, "who may meet whom, linear bound")
        if most < plain
        else (plain, "every pair at most once")
    )
