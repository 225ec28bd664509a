from __future__ import annotations

from hypothesis import assume, given, settings

from tests.grouping.every_plan import every_plan
from tests.grouping.rosters import people, somebody
from workshop.grouping import Apart, Person, Request, propose, repair
from workshop.grouping.levels import moved
from workshop.grouping.promises import goal

ROOM = tuple(
    somebody(f"A{n:02}", organisation=f"house {n % 4}", role=f"role {n % 3}") for n in range(1, 25)
)


def test_four_no_shows_leave_holes_and_few_people_move() -> None:
    groups = propose(Request(ROOM, size=(4, 6), groups=6, balanced=False)).groups
    gone = set(groups[0][:2]) | set(groups[1][:2])
    here = Request(tuple(person for person in ROOM if person.id not in gone), groups=5, size=(4, 6))
    here = Request(here.people, groups=6, size=(3, 6), balanced=True)
    steps = repair(here, groups)
    assert steps[0].moves == 0
    assert steps[0].moved == ()
    assert [step.moves for step in steps] == sorted({step.moves for step in steps})
    assert min(map(len, steps[-1].groups)) >= 3


def test_locked_people_stay() -> None:
    groups = propose(Request(ROOM, size=(4, 4))).groups
    one, other = groups[0][0], groups[0][1]
    request = Request(ROOM, size=(4, 4), rules=(Apart((one, other)),), locked=(one,))
    best = repair(request, groups)[-1]
    assert not best.violations
    assert one in best.groups[0]
    assert best.moves == 2


def test_late_arrivals_sit_down_and_nobody_moves() -> None:
    groups = propose(Request(ROOM[:-2], size=(4, 6), groups=5)).groups
    first = repair(Request(ROOM, size=(4, 6), groups=5), groups)[0]
    assert first.moves == 0
    assert {name for group in first.groups for name in group} == {person.id for person in ROOM}
    assert all(
        set(before) <= set(after) for before, after in zip(groups, first.groups, strict=True)
    )


@settings(max_examples=15, deadline=None)
@given(people(least=6, most=8))
def test_no_plan_gains_more_with_as_few_moves(roster: tuple[Person, ...]) -> None:
    request = Request(roster, size=(2, 4), groups=2, balanced=True)
    names = [person.id for person in roster]
    half = len(names) // 2
    assume(half >= 2)
    now = (tuple(names[:half]), tuple(names[half:]))
    for step in repair(request, now, most=3):
        within = [
            goal(request, plan)
            for shape in every_plan(request)
            for plan in (shape, shape[::-1])
            if moved(now, plan) <= step.moves
        ]
        assert goal(request, step.groups) == min(within)
