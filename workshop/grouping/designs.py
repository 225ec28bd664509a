"""Rounds in which nobody meets twice, from algebra instead of search.

Tables in a prime power g, of at most g people: person (row, column) sits in round m at table
row + m·column of the field with g elements; two columns meet in a row once for every m (the lines
of an affine plane; R. C. Bose 1938). Eight tables of four reach ten rounds, all there can be
(A. Aguado 2004 gave the first such plan); `_TEN` holds the tables one of them grows from.
"""

from __future__ import annotations

from itertools import product

from workshop.grouping.anneal import Tables

Field = tuple[list[list[int]], list[list[int]]]  # sums, products

# 30 places (number modulo 5, ring 0–5) and two that stand still
_STILL = ((0, 6), (0, 7))
_TEN = (
    (
        ((0, 0), (1, 0), (2, 4), (4, 3)),
        (_STILL[0], (0, 4), (2, 0), (3, 2)),
        ((1, 2), (2, 5), (3, 5), (4, 0)),
    ),
    (
        ((0, 0), (2, 0), (2, 3), (2, 5)),
        (_STILL[1], (0, 4), (1, 0), (4, 2)),
        ((1, 1), (2, 2), (3, 0), (4, 3)),
        ((1, 5), (2, 4), (3, 4), (4, 5)),
    ),
)
_NEXT_RING = (1, 2, 3, 0, 5, 4, 7, 6)


def designed_rounds(people: int, groups: int) -> list[Tables]:
    """All rounds the algebra gives for people 0…n−1 at even tables; none when it gives none.

    No two people share a table twice in them. Table sizes differ by at most one.
    """
    if (people, groups) == (32, 8):
        return _ten_rounds()
    return lines(people, groups)


def lines(people: int, groups: int) -> list[Tables]:
    """The same from one field; people of one column (g in a row) only meet in the last round."""
    size = -(-people // groups)
    field = _field(groups) if 1 < size <= groups else None
    if field is None:
        return []
    add, times = field
    rounds: list[Tables] = []
    for turn in range(groups):
        tables: Tables = [[] for _ in range(groups)]
        for person in range(people):
            column, row = divmod(person, groups)
            tables[add[row][times[turn][column]]].append(person)
        rounds.append(tables)
    if people == groups * size and groups % size == 0:
        rounds.append([list(range(at, at + size)) for at in range(0, people, size)])
    return rounds


def _ten_rounds() -> list[Tables]:
    """Two first rounds by doubling the numbers and turning the rings; each moved on five times."""
    rounds = []
    for starters in _TEN:
        first: set[frozenset[tuple[int, int]]] = set()
        for starter in starters:
            table = frozenset(starter)
            while table not in first:
                first.add(table)
                table = frozenset((2 * x % 5, _NEXT_RING[ring]) for x, ring in table)
        plan = sorted(sorted(table) for table in first)
        rounds += [[[_seat(x + shift, ring) for x, ring in t] for t in plan] for shift in range(5)]
    return rounds


def _seat(x: int, ring: int) -> int:
    return 5 * ring + x % 5 if ring < 6 else 24 + ring


def _field(order: int) -> Field | None:
    """Tables of sums and products of the field with so many elements, if there is one."""
    prime = next((p for p in range(2, order + 1) if order % p == 0), 0)
    degree = 0
    while prime and prime**degree < order:
        degree += 1
    if not prime or prime**degree != order:
        return None
    elements = list(product(range(prime), repeat=degree))
    index = {element: at for at, element in enumerate(elements)}
    add = [
        [index[tuple((a + b) % prime for a, b in zip(x, y, strict=True))] for y in elements]
        for x in elements
    ]
    one = (0,) * (degree - 1) + (1,)
    for rule in elements:  # x**degree = rule; right when the powers of x reach every element
        powers = [one]
        while True:
            first, *rest = powers[-1]
            shifted = zip((*rest, 0), rule, strict=True)
            following = tuple((a + first * b) % prime for a, b in shifted)
            if following in powers or not any(following):
                break
            powers.append(following)
        if len(powers) == order - 1:
            break
    log = {index[element]: at for at, element in enumerate(powers)}
    times = [[0] * order for _ in range(order)]
    for x, y in product(log, log):
        times[x][y] = index[powers[(log[x] + log[y]) % (order - 1)]]
    return add, times
