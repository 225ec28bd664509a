"""Rounds from algebra: nobody meets twice."""

from collections import Counter
from itertools import chain, combinations

import pytest

from bench.rosters import skewed
from tests.grouping.test_several_rounds import ROOM
from workshop.grouping import Person, Request
from workshop.grouping.designs import designed_rounds
from workshop.grouping.several_rounds import propose_rounds


@pytest.mark.parametrize(
    ("people", "groups", "rounds"),
    [(32, 8, 10), (16, 4, 5), (25, 5, 6), (81, 9, 10), (35, 7, 7), (96, 32, 32), (6, 3, 3)],
)
def test_every_pair_meets_at_most_once(people: int, groups: int, rounds: int) -> None:
    plans = designed_rounds(people, groups)
    meetings = Counter(
        frozenset(pair) for plan in plans for table in plan for pair in combinations(table, 2)
    )
    assert len(plans) == rounds
    assert set(meetings.values()) == {1}


@pytest.mark.parametrize(("people", "groups"), [(32, 8), (23, 5), (30, 8), (64, 16), (9, 3)])
def test_everybody_has_one_chair_at_even_tables(people: int, groups: int) -> None:
    for plan in designed_rounds(people, groups):
        assert sorted(chain(*plan)) == list(range(people))
        assert len(plan) == groups
        assert max(map(len, plan)) - min(map(len, plan)) <= 1


@pytest.mark.parametrize(("people", "groups"), [(30, 6), (20, 10), (30, 4), (3, 3)])
def test_no_promise_where_the_algebra_has_none(people: int, groups: int) -> None:
    assert designed_rounds(people, groups) == []


@pytest.mark.parametrize(("rounds", "pairs"), [(8, 384), (10, 480)])
def test_eight_and_ten_rounds_of_strangers_meet_at_every_chair(rounds: int, pairs: int) -> None:
    answer = propose_rounds(Request(ROOM, size=(4, 4), mix=()), rounds)
    assert answer.new == answer.pairs == pairs


def test_new_meetings_count_before_what_is_brought_together() -> None:
    request = Request(ROOM, size=(4, 4), mix=(), cluster=("language",))
    answer = propose_rounds(request, 7)
    assert answer.new == answer.pairs == 336


def test_an_eleventh_round_is_dealt_on_top() -> None:
    answer = propose_rounds(Request(ROOM, size=(4, 4), mix=()), 11, attempts=2)
    assert len(answer.rounds) == 11
    assert answer.new >= 480


def test_seven_mixed_rounds_where_four_come_from_each_of_eight_houses() -> None:
    people = tuple(
        Person(str(n), {"organisation": (f"h{n % 8}",), "role": (f"r{n // 8}",)}) for n in range(32)
    )
    answer = propose_rounds(Request(people, size=(4, 4)), 7)
    assert answer.new == answer.pairs == 336
    assert all(level.proven for level in answer.levels)


@pytest.mark.parametrize("seed", [2, 3, 4])
def test_six_mixed_rounds_do_not_give_up_new_meetings(seed: int) -> None:
    answer = propose_rounds(Request(skewed(32, seed), size=(4, 4)), 6)
    *mixed, meetings = answer.levels
    assert all(level.proven for level in mixed)
    assert meetings.value >= 280  # of 288; weights that are off give 220
