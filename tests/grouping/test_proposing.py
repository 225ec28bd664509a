from __future__ import annotations

import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.grouping.rosters import people, somebody
from workshop.grouping import Person, Request, Unseatable, propose


def fits(count: int, size: tuple[int, int]) -> bool:
    return -(-count // size[1]) <= count // size[0]


sizes = st.tuples(st.integers(2, 5), st.integers(0, 3)).map(lambda pair: (pair[0], sum(pair)))


@settings(deadline=None)
@given(people(), sizes, st.integers(0, 9))
def test_everybody_sits_once_at_a_table_of_the_right_size(
    roster: tuple[Person, ...], size: tuple[int, int], seed: int
) -> None:
    assume(fits(len(roster), size))
    groups = propose(Request(roster, size=size, seed=seed)).groups
    assert sorted(name for group in groups for name in group) == sorted(p.id for p in roster)
    assert all(size[0] <= len(group) <= size[1] for group in groups)
    assert max(map(len, groups)) - min(map(len, groups)) <= 1


@settings(deadline=None)
@given(people(), sizes, st.sampled_from([("organisation",), ("organisation", "role")]))
def test_one_or_two_mix_traits_are_always_proven_best(
    roster: tuple[Person, ...], size: tuple[int, int], mix: tuple[str, ...]
) -> None:
    assume(fits(len(roster), size))
    levels = propose(Request(roster, size=size, mix=mix)).levels
    names = [level.level for level in levels if level.level != "rules"]
    assert names == [f"mix {trait}" for trait in mix]
    assert all(level.proven and level.value == level.bound for level in levels)


@settings(deadline=None)
@given(people(least=6), sizes)
def test_no_table_is_all_of_one_house_when_there_are_enough_others(
    roster: tuple[Person, ...], size: tuple[int, int]
) -> None:
    assume(size[0] > 2 and fits(len(roster), size))
    groups = propose(Request(roster, size=size)).groups
    house = {person.id: person.values("organisation")[0] for person in roster}
    others = min(sum(name != one for name in house.values()) for one in set(house.values()))
    if others >= len(groups):
        assert all(len({house[name] for name in group}) > 1 for group in groups)


@settings(deadline=None)
@given(people(), st.integers(0, 99))
def test_a_seed_always_gives_the_same_tables(roster: tuple[Person, ...], seed: int) -> None:
    request = Request(roster, size=(2, 3), seed=seed)
    assert propose(request).groups == propose(request).groups


def test_sectors_over_organisations_come_for_free() -> None:
    roster = tuple(
        somebody(
            str(n), organisation=f"house {n % 9}", sector=f"sector {n % 9 % 3}", role=str(n % 5)
        )
        for n in range(38)
    )
    levels = propose(Request(roster, mix=("sector", "organisation", "role"))).levels
    assert all(level.proven for level in levels)


def test_unknown_values_are_never_alike() -> None:
    roster = tuple(somebody(str(n), organisation="", role=" ") for n in range(8))
    assert [level.value for level in propose(Request(roster)).levels] == [0, 0]


def test_two_thousand_people_are_seated_at_once() -> None:
    roster = tuple(
        somebody(str(n), organisation=str(min(n * 7919 % 40, 24)), role=str(n * 104729 % 31))
        for n in range(2000)
    )
    start = time.perf_counter()
    proposal = propose(Request(roster))
    assert all(level.proven for level in proposal.levels)
    assert time.perf_counter() - start < 5  # measured: well under one second; CI is slower


@pytest.mark.parametrize(
    ("count", "options", "reason"),
    [
        (0, {}, "nobody"),
        (1, {}, "one_person"),
        (11, {"size": (4, 4)}, "sizes_do_not_fit"),
        (11, {"size": (4, 5)}, "sizes_do_not_fit"),
        (12, {"groups": 5}, "groups_do_not_fit"),
        (12, {"size": (5, 4)}, "bad_size"),
        (12, {"size": (0, 4)}, "bad_size"),
    ],
)
def test_what_cannot_be_seated_says_why(
    count: int, options: dict[str, int | tuple[int, int]], reason: str
) -> None:
    roster = tuple(somebody(str(n)) for n in range(count))
    with pytest.raises(Unseatable) as refused:
        propose(Request(roster, **options))  # type: ignore[arg-type]
    assert refused.value.reason == reason


def test_eleven_people_in_fours_and_fives_hear_what_would_fit() -> None:
    roster = tuple(somebody(str(n)) for n in range(11))
    with pytest.raises(Unseatable) as refused:
        propose(Request(roster, size=(4, 5)))
    wanted = refused.value.parameters
    assert propose(Request(roster, size=(int(wanted["wider_low"]), 5))).groups
    assert propose(Request(roster, size=(4, int(wanted["wider_high"])))).groups


def test_the_same_id_twice_is_refused() -> None:
    with pytest.raises(Unseatable, match="same_id"):
        propose(Request((somebody("A"), somebody("A")), size=(2, 2)))
