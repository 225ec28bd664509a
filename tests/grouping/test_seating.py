from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import assume, given, settings

from tests.grouping.rosters import people, somebody
from workshop.grouping import Apart, Person, Pinned, Request, Together, propose, score, seat

TWO_TABLES = (
    somebody("A1", organisation="school", role="teacher", locality="Kotka"),
    somebody("A2", organisation="church", role="deacon", locality="Kotka"),
    somebody("A3", organisation="police", role="officer", locality="Kouvola"),
    somebody("A4", organisation="library", role="librarian", locality="Kouvola"),
)
SEATED = (("A1", "A2"), ("A3", "A4"))


def test_a_late_teacher_sits_where_there_is_no_school_yet() -> None:
    late = somebody("late", organisation="school", role="head")
    assert seat(Request(TWO_TABLES, size=(2, 3)), SEATED, late) == 1


def test_a_role_decides_where_the_organisation_does_not() -> None:
    late = somebody("late", organisation="new", role="officer")
    assert seat(Request(TWO_TABLES, size=(2, 3)), SEATED, late) == 0


def test_shared_daily_reality_decides_next() -> None:
    late = somebody("late", organisation="new", role="new", locality="Kouvola")
    assert seat(Request(TWO_TABLES, size=(2, 3), cluster=("locality",)), SEATED, late) == 1


def test_rules_come_before_everything_else() -> None:
    late = somebody("late", organisation="school", role="head")
    kept_apart = Request(TWO_TABLES, size=(2, 3), rules=(Apart(("late", "A3")),))
    assert seat(kept_apart, SEATED, late) == 0
    pinned = Request(TWO_TABLES, size=(2, 3), rules=(Pinned("late", 1),))
    assert seat(pinned, SEATED, late) == 0
    with_her = Request(TWO_TABLES, size=(2, 3), rules=(Together(("late", "A1")),))
    assert seat(with_her, SEATED, late) == 0


def test_a_table_with_too_few_is_filled_first() -> None:
    groups = (("A1", "A2", "A3"), ("A4",))
    late = somebody("late", organisation="library", role="librarian")
    assert seat(Request(TWO_TABLES, size=(2, 4)), groups, late) == 1


def test_a_full_table_is_left_alone_while_another_has_a_chair() -> None:
    groups = (("A1", "A2", "A3"), ("A4",))
    late = somebody("late", organisation="library", role="librarian")
    assert seat(Request(TWO_TABLES, size=(1, 3)), groups, late) == 1


def test_when_all_are_full_the_smallest_table_moves_closer() -> None:
    late = somebody("late", organisation="school", role="head")
    assert seat(Request(TWO_TABLES, size=(2, 2)), SEATED, late) == 1
    assert seat(Request(TWO_TABLES, size=(1, 1)), (("A1",), ("A2", "A3", "A4")), late) == 0


@settings(max_examples=20, deadline=None)
@given(people(least=9, most=30))
def test_no_other_chair_would_have_been_better(roster: tuple[Person, ...]) -> None:
    *here, late = roster
    request = Request(tuple(here), size=(2, 9), groups=4, balanced=False, cluster=("locality",))
    groups = propose(replace(request, cluster=())).groups
    assume(all(len(group) < 9 for group in groups))
    after = Request(roster, size=(2, 9), groups=4, balanced=False, cluster=("locality",))

    def value(index: int) -> list[int]:
        plan = (*groups[:index], (*groups[index], late.id), *groups[index + 1 :])
        levels = score(after, plan)
        return [-lv.value if lv.level.startswith("cluster") else lv.value for lv in levels]

    assert value(seat(request, groups, late)) == min(map(value, range(4)))


def test_a_late_arrival_among_a_thousand_waits_less_than_a_blink() -> None:
    roster = tuple(somebody(str(n), organisation=str(n % 23), role=str(n % 9)) for n in range(1000))
    request = Request(roster)
    groups = propose(request).groups
    start = time.perf_counter()
    seat(request, groups, somebody("late", organisation="3", role="4"))
    assert time.perf_counter() - start < 0.5  # measured: a few milliseconds
