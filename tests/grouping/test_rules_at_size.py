from __future__ import annotations

import pytest

from bench.ruled_rosters import ruled
from workshop.grouping import propose


@pytest.mark.parametrize("seed", [2, 3])
def test_two_hundred_people_with_sixty_five_rules_break_none(seed: int) -> None:
    """A plan that keeps them all exists: the rules were read off one."""
    proposal = propose(ruled(200, seed))
    assert proposal.violations == ()
    assert all(one.value == one.bound for one in proposal.levels if one.level.startswith("mix"))


def test_tables_of_exactly_five_leave_no_empty_chairs() -> None:
    proposal = propose(ruled(100, 1, size=(5, 5)))
    assert proposal.violations == ()
    assert {len(group) for group in proposal.groups} == {5}
