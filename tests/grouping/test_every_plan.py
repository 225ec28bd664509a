"""Nothing better exists: compared with every plan there is."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.grouping.every_plan import every_plan
from tests.grouping.rosters import people
from workshop.grouping import (
    Apart,
    AtMost,
    NotAlone,
    Person,
    Pinned,
    Request,
    Rule,
    Together,
    propose,
)
from workshop.grouping.naming import keep_places
from workshop.grouping.promises import goal


@settings(max_examples=25, deadline=None)
@given(people(least=4, most=8), st.sampled_from([(2, 3), (3, 4), (2, 4)]), st.booleans())
def test_no_plan_mixes_better(
    roster: tuple[Person, ...], size: tuple[int, int], balanced: bool
) -> None:
    assume(-(-len(roster) // size[1]) <= len(roster) // size[0])
    request = Request(roster, size=size, balanced=balanced)
    best = min(goal(request, plan) for plan in every_plan(request))
    assert goal(request, propose(request).groups) == best


@settings(max_examples=25, deadline=None)
@given(
    people(least=4, most=8),
    st.sampled_from([(2, 3), (3, 4), (2, 4)]),
    st.booleans(),
    st.lists(
        st.sampled_from(
            [
                Apart(("A01", "A02")),
                Together(("A02", "A04")),
                AtMost("locality", "Kotka", 2),
                NotAlone("locality", "Kouvola"),
                Pinned("A03", 1),
            ]
        ),
        unique=True,
        max_size=3,
    ),
)
def test_no_plan_keeps_more_rules_or_clusters_better(
    roster: tuple[Person, ...], size: tuple[int, int], balanced: bool, rules: list[Rule]
) -> None:
    assume(-(-len(roster) // size[1]) <= len(roster) // size[0])
    request = Request(
        roster, size=size, balanced=balanced, cluster=("locality",), rules=tuple(rules)
    )
    proposal = propose(request)
    best = min(goal(request, keep_places(request, plan)) for plan in every_plan(request))
    assert goal(request, proposal.groups) == best
    if best[0] == 0:  # nothing is better, and the proposal knows it
        assert all(level.proven for level in proposal.levels)
