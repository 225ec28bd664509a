"""What one would do without us: shuffle, or GroupSelect's published way."""

from __future__ import annotations

from random import Random

from workshop.grouping import Groups, Request


def shuffled(request: Request, rng: Random) -> Groups:
    """Random dealing."""
    names = [person.id for person in request.people]
    rng.shuffle(names)
    count = request.groups or 1
    return tuple(tuple(names[start::count]) for start in range(count))


def group_select(request: Request, rng: Random, tries: int = 100) -> Groups:
    """Our own reading of the Sortition Foundation's algorithm.

    People are taken in random order, the largest values of the traits first; each goes to the
    table with the fewest people alike (clustered traits: the most), the smaller table on a tie.
    The best of many tries by the same sum counts.
    """
    people = {person.id: person for person in request.people}
    count = request.groups or 1
    best: tuple[int, Groups] | None = None
    for _ in range(tries):
        tables: list[list[str]] = [[] for _ in range(count)]
        order = list(people)
        rng.shuffle(order)
        score = 0
        for name in order:
            costs = []
            for index, table in enumerate(tables):
                if len(table) >= -(-len(people) // count):
                    continue
                cost = 0
                for trait, sign in [(t, 1) for t in request.mix] + [
                    (t, -1) for t in request.cluster
                ]:
                    mine = people[name].values(trait)
                    cost += sign * sum(people[other].values(trait) == mine for other in table)
                costs.append((cost, len(table), rng.random(), index))
            cost, _, _, index = min(costs)
            score += cost
            tables[index].append(name)
        groups = tuple(map(tuple, tables))
        if best is None or score < best[0]:
            best = score, groups
    assert best is not None
    return best[1]
