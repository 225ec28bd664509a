from __future__ import annotations

from random import Random

import pytest

from bench.rosters import question
from tests.grouping.rosters import somebody
from workshop.grouping import Apart, Person, Pinned, Request, propose, score
from workshop.grouping.certificate import prove
from workshop.grouping.crowd import prove_crowd
from workshop.grouping.kinds import kinds_of
from workshop.grouping.naming import indices, named


def room(people: int, seed: int) -> tuple[Person, ...]:
    rng = Random(seed)
    return tuple(
        somebody(
            str(n),
            organisation="employment" if rng.random() < 0.4 else f"house {rng.randrange(6)}",
            role=f"role {min(4, int(rng.expovariate(0.6)))}",
            locality=rng.choice(["Kotka", "Kotka", "Kouvola", "Hamina"]),
        )
        for n in range(people)
    )


@pytest.mark.parametrize("people", [24, 32, 60])
def test_every_level_is_proven_in_a_usual_room(people: int) -> None:
    request = Request(
        room(people, people), groups=people // 5, balanced=False, cluster=("locality",)
    )
    proposal = propose(request)
    assert all(level.proven for level in proposal.levels)


def test_a_poor_plan_is_made_better() -> None:
    request = Request(room(30, 3), groups=6, balanced=False, cluster=("locality",))
    quick = propose(Request(room(30, 3), groups=6))  # does not care for locality
    proof = prove(request, indices(request, quick.groups))
    better = score(request, named(request, proof.tables))
    bound, _ = proof.bounds["cluster locality"]
    assert better[-1].value == bound > score(request, quick.groups)[-1].value


@pytest.mark.parametrize("seed", range(4))
def test_the_bound_for_crowds_agrees_with_looking_at_everything(seed: int) -> None:
    request = Request(room(30, seed), groups=6, balanced=False, cluster=("locality",))
    best = propose(request)
    plan = indices(request, best.groups)
    bound, _ = prove_crowd(kinds_of(request, 6), "locality", plan, lambda: False, 5.0)
    assert bound is not None
    assert best.levels[-1].value <= bound <= best.levels[-1].value + 2


def test_two_hundred_are_nearly_proven() -> None:
    request = Request(room(150, 1), groups=30, balanced=False, cluster=("locality",))
    *mix, near = propose(request).levels
    assert all(level.proven for level in mix)
    assert near.bound is not None
    assert near.value <= near.bound <= near.value * 1.02


@pytest.mark.parametrize("seed", range(6))
def test_with_pins_the_proven_plan_is_the_one_that_is_proposed(seed: int) -> None:
    rules = (Pinned("3", 1), Pinned("7", 4), Apart(("1", "2")))
    request = Request(
        room(20, 2), groups=4, balanced=False, cluster=("locality",), rules=rules, seed=seed
    )
    proposal = propose(request)
    assert not proposal.violations
    assert all(level.proven and level.value == level.bound for level in proposal.levels)


def test_a_level_is_not_bounded_by_plans_that_give_it_up_for_a_later_one() -> None:
    """Only kinds that differ so far count at a level; rules push the first level off its floor."""
    answer = propose(question(24, 19, ruled=True))
    assert [(level.value, level.bound, level.proven) for level in answer.levels] == [
        (0, 0, True),
        (6, 6, True),
        (8, 8, True),
        (33, 33, True),
    ]
