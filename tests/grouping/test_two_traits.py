from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from workshop.grouping.two_traits import deal_evenly, families

labels = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=60)


@given(labels, st.integers(1, 12), st.integers(0, 9))
def test_every_class_of_both_traits_is_spread_floor_or_ceiling(
    rows: list[tuple[int, int]], groups: int, seed: int
) -> None:
    traits = [[row[0] for row in rows], [row[1] for row in rows]]
    tables = deal_evenly(*families(traits, len(rows)), groups, Random(seed))
    assert sorted(person for table in tables for person in table) == list(range(len(rows)))
    for trait in [*traits, [0] * len(rows)]:
        for label in set(trait):
            counts = [Counter(trait[person] for person in table)[label] for table in tables]
            assert max(counts) - min(counts) <= 1


def test_partitions_that_cross_go_into_different_chains() -> None:
    house, sector, role = [0, 0, 1, 2], [0, 0, 0, 1], [0, 1, 0, 1]
    first, second = families([house, sector, role], 4)
    assert first[0] == house
    assert sector in first
    assert second == [role]
