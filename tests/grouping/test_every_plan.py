"""Nothing better exists: compared with every plan there is."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.grouping.every_plan import every_plan
from tests.grouping.rosters import people
from workshop.grouping import Person, Request, propose, score


@settings(max_examples=25, deadline=None)
@given(people(least=4, most=8), st.sampled_from([(2, 3), (3, 4), (2, 4)]), st.booleans())
def test_no_plan_mixes_better(
    roster: tuple[Person, ...], size: tuple[int, int], balanced: bool
) -> None:
    assume(-(-len(roster) // size[1]) <= len(roster) // size[0])
    request = Request(roster, size=size, balanced=balanced)
    found = [level.value for level in propose(request).levels]
    best = min([level.value for level in score(request, plan)] for plan in every_plan(request))
    assert found == best
