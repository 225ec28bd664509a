from __future__ import annotations

import pytest

from tests.grouping.rosters import somebody
from workshop.grouping import Apart, AtLeast, NotAlone, Pinned, Request, Rule, Together, propose

ROOM = tuple(
    somebody(
        f"A{n:02}",
        organisation=f"house {n % 4}",
        role=f"role {n % 3}",
        host="1" if n <= 3 else "",
        language="sv" if n == 9 else "fi",
    )
    for n in range(1, 21)
)
HARMLESS = (Apart(("A11", "A12")), Together(("A13", "A14")), Pinned("A20", 2))


@pytest.mark.parametrize(
    "quarrel",
    [
        (Apart(("A01", "A02")), Pinned("A01", 1), Pinned("A02", 1)),
        (Together(("A01", "A02")), Pinned("A01", 1), Pinned("A02", 3)),
        (Together(("A05", "A06")), Together(("A06", "A07")), Apart(("A05", "A07"))),
        (Pinned("A05", 1), Pinned("A05", 2)),
        (AtLeast("host", "1", 1),),
        (NotAlone("language", "sv"),),
    ],
)
def test_a_quarrel_is_named_without_the_harmless(quarrel: tuple[Rule, ...]) -> None:
    proposal = propose(Request(ROOM, size=(5, 5), rules=(*HARMLESS, *quarrel)))
    assert proposal.conflict is not None
    assert set(proposal.conflict.rules) == set(quarrel)
    for way_out in proposal.conflict.ways_out:
        rest = tuple(rule for rule in (*HARMLESS, *quarrel) if rule is not way_out)
        assert propose(Request(ROOM, size=(5, 5), rules=rest)).violations == ()
    assert proposal.conflict.ways_out


def test_rules_that_can_hold_have_no_conflict() -> None:
    proposal = propose(Request(ROOM, size=(5, 5), rules=HARMLESS))
    assert proposal.conflict is None
    assert proposal.violations == ()


def test_one_broken_rule_is_proven_to_be_the_fewest() -> None:
    proposal = propose(Request(ROOM, size=(5, 5), rules=(AtLeast("host", "1", 1),)))
    assert [(level.value, level.bound, level.proven) for level in proposal.levels[:1]] == [
        (1, 1, True)
    ]
