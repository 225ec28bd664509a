from __future__ import annotations

import pytest

from tests.grouping.rosters import somebody
from workshop.grouping import (
    Accompanied,
    Apart,
    AtLeast,
    AtMost,
    NoOwnManager,
    NotAlone,
    Pinned,
    Proposal,
    Request,
    Rule,
    SharedValue,
    Together,
    ValuesApart,
    propose,
)
from workshop.grouping.pair_rules import pairs_apart
from workshop.grouping.sentences import say

ROOM = tuple(
    somebody(
        f"A{n:02}",
        organisation=f"house {n % 3 if n % 5 else 0}",
        role=f"role {n % 4}",
        locality="Kotka" if n % 3 else "Kouvola",
        language="sv" if n in (3, 4, 10) else "fi",
        host="1" if n % 6 == 0 else "",
        years="0-1" if n in (2, 9, 16) else "10+" if n in (1, 12, 20) else "2-4",
        manager="A01" if n in (5, 6) else "",
    )
    for n in range(1, 25)
)


def table(proposal: Proposal, name: str) -> int:
    return next(index for index, group in enumerate(proposal.groups) if name in group)


def seated(*rules: Rule) -> Proposal:
    request = Request(ROOM, (5, 8), 4, balanced=False, rules=rules, cluster=("locality",))
    proposal = propose(request)
    assert proposal.violations == ()
    assert proposal.levels[0].value == 0
    return proposal


def test_two_who_should_not_meet_sit_apart() -> None:
    proposal = seated(Apart(("A01", "A02", "A04")))
    assert len({table(proposal, name) for name in ("A01", "A02", "A04")}) == 3


def test_an_interpreter_sits_with_whom_she_interprets_for() -> None:
    proposal = seated(Together(("A07", "A08", "A09")))
    assert len({table(proposal, name) for name in ("A07", "A08", "A09")}) == 1


def test_a_pinned_person_sits_at_that_table() -> None:
    proposal = seated(Pinned("A05", 3), Pinned("A06", 3), Pinned("A07", 1))
    assert [table(proposal, name) for name in ("A05", "A06", "A07")] == [2, 2, 0]


def test_nobody_is_alone_with_a_language() -> None:
    proposal = seated(NotAlone("language", "sv"))
    swedish = [sum(name in ("A03", "A04", "A10") for name in group) for group in proposal.groups]
    assert 1 not in swedish


def test_every_table_has_a_host() -> None:
    proposal = seated(AtLeast("host", "1"))
    assert all(set(group) & {"A06", "A12", "A18", "A24"} for group in proposal.groups)


def test_no_table_has_two_of_the_swedish_speakers() -> None:
    proposal = seated(AtMost("language", "sv", 1))
    assert all(len(set(group) & {"A03", "A04", "A10"}) <= 1 for group in proposal.groups)


def test_nobody_sits_with_their_own_manager() -> None:
    proposal = seated(NoOwnManager())
    assert table(proposal, "A01") not in (table(proposal, "A05"), table(proposal, "A06"))


def test_newcomers_sit_with_an_old_hand() -> None:
    proposal = seated(Accompanied("years", "0-1", "10+"))
    for newcomer in ("A02", "A09", "A16"):
        group = proposal.groups[table(proposal, newcomer)]
        assert set(group) & {"A01", "A12", "A20"}


def test_competitors_sit_apart() -> None:
    proposal = seated(ValuesApart("years", ("0-1", "10+")))
    for group in proposal.groups:
        assert not (set(group) & {"A02", "A09", "A16"} and set(group) & {"A01", "A12", "A20"})


def test_a_competitor_who_is_allowed_may_sit_with_anybody() -> None:
    rule = ValuesApart("years", ("0-1", "10+"), allowed=("A01",))
    assert all("A01" not in pair for pair in pairs_apart(rule, ROOM))
    assert ("A02", "A12") in set(pairs_apart(rule, ROOM))
    said = say(rule.sentence, rule.parameters(), "en")
    assert said == "Except A01, at different tables: years 0-1, 10+."


def test_everybody_at_a_table_shares_a_daily_reality() -> None:
    proposal = seated(SharedValue("locality"))
    place = {person.id: person.values("locality")[0] for person in ROOM}
    assert all(len({place[name] for name in group}) == 1 for group in proposal.groups)


def test_all_rules_at_once() -> None:
    seated(
        Apart(("A01", "A02")),
        Together(("A07", "A08")),
        Pinned("A05", 4),
        NotAlone("language", "sv"),
        AtLeast("host", "1"),
        NoOwnManager(),
        Accompanied("years", "0-1", "10+"),
    )


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        ((Apart(("A01", "A02")), Together(("A01", "A02"))), "rule."),
        ((Pinned("A01", 1), Pinned("A01", 2)), "rule.pinned"),
        ((AtLeast("host", "1", 2),), "rule.at_least"),
    ],
)
def test_what_cannot_hold_is_reported_and_everybody_still_sits(
    rules: tuple[Rule, ...], sentence: str
) -> None:
    proposal = propose(Request(ROOM, groups=4, size=(5, 7), rules=rules))
    assert proposal.violations
    assert proposal.violations[0].sentence.startswith(sentence)
    assert sum(map(len, proposal.groups)) == len(ROOM)
