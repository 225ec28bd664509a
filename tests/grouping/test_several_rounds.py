from __future__ import annotations

from collections import Counter
from itertools import combinations

from bench.ruled_rosters import ruled
from tests.grouping.rosters import somebody
from workshop.grouping import NotAlone, Pinned, Request
from workshop.grouping.several_rounds import propose_rounds

ROOM = tuple(
    somebody(
        str(n),
        organisation="employment" if n % 5 < 2 else f"house {n % 7}",
        role=f"role {n % 6}",
        language="sv" if n < 4 else "fi",
    )
    for n in range(32)
)
EIGHT_FOURS = Request(ROOM, size=(4, 4), groups=8)


def test_five_rounds_of_eight_fours_are_all_new_meetings_and_still_mixed() -> None:
    answer = propose_rounds(EIGHT_FOURS, 5)
    meetings = Counter(
        frozenset(pair)
        for groups in answer.rounds
        for group in groups
        for pair in combinations(group, 2)
    )
    assert set(meetings.values()) == {1}
    assert (answer.new, answer.pairs, answer.possible) == (240, 240, 496)
    assert all(level.proven for level in answer.levels)


def test_seven_rounds_of_strangers_meet_at_every_chair() -> None:
    answer = propose_rounds(Request(ROOM, size=(4, 4), mix=()), 7)
    assert answer.new == answer.pairs == 336


def test_rules_hold_in_every_round() -> None:
    rules = (NotAlone("language", "sv"), Pinned("20", 3))
    answer = propose_rounds(Request(ROOM, size=(4, 4), rules=rules), 3)
    assert answer.violations == ()
    assert all("20" in groups[2] for groups in answer.rounds)


def test_a_seed_gives_the_same_rounds() -> None:
    assert propose_rounds(EIGHT_FOURS, 3).rounds == propose_rounds(EIGHT_FOURS, 3).rounds


def test_what_mixing_makes_impossible_is_not_promised() -> None:
    """Two houses in pairs: only four of the six pairs may ever meet, however many rounds."""
    people = tuple(somebody(str(n), organisation=f"house {n % 2}") for n in range(4))
    answer = propose_rounds(Request(people, size=(2, 2), mix=("organisation",)), 3)
    meetings = next(level for level in answer.levels if level.level == "new pairs")
    assert (answer.pairs, meetings.value, meetings.bound, meetings.proven) == (6, 4, 4, True)
    assert meetings.by == "who may meet whom, linear bound"


def test_many_rules_hold_in_every_round_of_a_large_room() -> None:
    answer = propose_rounds(ruled(60, 1), 2)
    assert answer.violations == ()
    assert answer.new >= answer.pairs - 12  # six pairs must sit together every time
