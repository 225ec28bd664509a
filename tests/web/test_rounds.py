"""Several rounds: as many new meetings as possible, a list, the same as last time, one by one."""

import re
from itertools import combinations

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.engine import held_up, wait_for_engine
from tests.people import Facilitator, Phone
from tests.web.a_morning import TABLES, Morning
from workshop.domain.seating.later_rounds import waiting_rounds
from workshop.domain.seating.rounds import Round, current_round, draft_round

Plan = list[set[str]]


class Rounds(Morning):
    """The page of rounds."""

    def looks(self) -> str:
        answer = self.aino.browser.get(f"{self.address}/rounds")
        assert answer.status_code == 200, answer.text
        return answer.text

    def asks(self, count: int | str = 1, kind: str = "tables", who: str = "here") -> TestResponse:
        """The form of new meetings."""
        asked = {"count": count, "kind": kind, "who": who}
        return self.aino.browser.post(f"{self.address}/rounds-runs", data=asked)

    def proposed(self, count: int = 1, kind: str = "tables") -> str:
        """The page with the engine's rounds."""
        answer = self.asks(count, kind)
        assert answer.status_code == 303, answer.text
        wait_for_engine(self.app)
        return self.aino.browser.get(answer.headers["Location"]).text

    def keeps(self, page: str, **more: str) -> dict[str, str | list[str]]:
        """Into the list what this page proposes, or (`same`) the same once more; what was sent."""
        key = re.findall(r'name="key" value="([^"]+)"', page)[-1]
        seats = re.findall(r'name="seat" value="([^"]+)"', page)
        sent: dict[str, str | list[str]] = {"key": key, "seat": [] if more else seats, **more}
        self.aino.browser.post(f"{self.address}/rounds", data=sent)
        return sent

    def begins(self) -> str:
        """The first of the list; its id."""
        found = re.search(r'/rounds/published">.*?value="([^"]+)"', self.looks(), re.S)
        assert found
        self.aino.browser.post(f"{self.address}/rounds/published", data={"round": found[1]})
        return found[1]

    def waiting(self) -> list[Plan]:
        """The list as sets of names."""
        with self.app.app_context():
            return [_plan(round_) for round_ in waiting_rounds(self.session())]


@pytest.fixture
def rounds(app: Flask) -> Rounds:
    made = Rounds(app)
    made.all_come()
    return made


def _plan(round_: Round) -> Plan:
    tables: dict[str, set[str]] = {}
    for seat in round_.seats:
        tables.setdefault(seat.group_id, set()).add(seat.participant.name)
    return list(tables.values())


def pairs(plan: Plan) -> set[frozenset[str]]:
    return {frozenset(pair) for table in plan for pair in combinations(sorted(table), 2)}


FIRST = [{name for name, _house in table} for table in TABLES]


def test_nobody_meets_again_where_that_can_be_helped(rounds: Rounds) -> None:
    """After three tables of four, four tables of three: one of each earlier table at each."""
    assert "So far 18 of 66 possible pairs have sat at one table: 27 %." in rounds.looks()
    page = rounds.proposed()
    assert not rounds.waiting(), "looking keeps nothing"
    assert "12 new pairs meet." in page
    assert "Then 30 of 66 pairs have met: 45 %." in page
    rounds.keeps(page)
    (plan,) = rounds.waiting()
    assert sorted(map(len, plan)) == [3, 3, 3, 3]
    assert not pairs(plan) & pairs(FIRST)


def test_pairs_meet_only_people_they_have_not_met(rounds: Rounds) -> None:
    rounds.keeps(rounds.proposed(3, "pairs"))
    plans = rounds.waiting()
    met = [pairs(FIRST), *map(pairs, plans)]
    assert [sorted(map(len, plan)) for plan in plans] == [[2] * 6] * 3
    assert len(set().union(*met)) == sum(map(len, met)) == 18 + 18
    assert "After the list: 36, 55 %." in rounds.looks()


def test_a_round_begins_when_its_time_comes_and_not_before(rounds: Rounds) -> None:
    phone = Phone(rounds.aino, "Sini", "Kirjasto")
    before = rounds.seats()
    rounds.keeps(rounds.proposed(2))
    first, second = rounds.waiting()
    assert rounds.seats() == before
    with rounds.app.app_context():
        assert draft_round(rounds.session()) is None, "a round of the list is no draft"
    rounds.begins()
    seats = rounds.seats()
    assert {frozenset(n for n in seats if seats[n] == plant) for plant in set(seats.values())} == {
        frozenset(table) for table in first
    }
    assert f'phone-table table-{seats["Sini"]}"' in phone.sees()
    assert rounds.waiting() == [second]


def test_who_has_gone_gets_no_chair_and_who_came_meanwhile_does(rounds: Rounds) -> None:
    rounds.keeps(rounds.proposed())
    kai = rounds.id_of("Kai Kivi")
    presence = f"/s/{rounds.session_id}/console/people/{kai}/presence"
    rounds.aino.browser.post(presence, data={"is": "gone"})
    Phone(rounds.aino, "Sini", "Kirjasto")
    rounds.begins()
    assert "Kai Kivi" not in rounds.seats()
    assert "Sini" in rounds.seats()


def test_the_same_as_last_time(rounds: Rounds) -> None:
    """Tables, then pairs, then the tables again."""
    rounds.keeps(rounds.proposed(kind="pairs"))
    rounds.begins()
    assert len(set(rounds.seats().values())) == 6
    page = rounds.looks()
    assert "The same as last time" in page
    sent = rounds.keeps(page, same="yes")
    rounds.aino.browser.post(f"{rounds.address}/rounds", data=sent)
    (plan,) = rounds.waiting()
    assert sorted(map(len, plan)) == [2] * 6


def test_a_second_tap_keeps_and_begins_nothing_twice(rounds: Rounds) -> None:
    sent = rounds.keeps(rounds.proposed(2))
    rounds.aino.browser.post(f"{rounds.address}/rounds", data=sent)
    assert len(rounds.waiting()) == 2
    begun = rounds.begins()
    seats = rounds.seats()
    rounds.aino.browser.post(f"{rounds.address}/rounds/published", data={"round": begun})
    assert "The list has changed meanwhile. Look again." in rounds.looks()
    assert rounds.seats() == seats and len(rounds.waiting()) == 1


def test_a_round_begun_too_early_goes_back_into_the_list(rounds: Rounds) -> None:
    before = rounds.seats()
    rounds.keeps(rounds.proposed())
    rounds.begins()
    with rounds.app.app_context():
        now = current_round(rounds.session())
        assert now
    rounds.aino.browser.post(f"{rounds.address}/undone", data={"round": now.id})
    assert rounds.seats() == before
    assert len(rounds.waiting()) == 1


def test_the_list_can_be_emptied(rounds: Rounds) -> None:
    rounds.keeps(rounds.proposed(2))
    rounds.aino.browser.post(f"{rounds.address}/rounds/away")
    assert not rounds.waiting()
    assert rounds.seats()


def test_repairs_are_no_meetings_of_their_own(rounds: Rounds) -> None:
    with rounds.app.app_context():
        now = current_round(rounds.session())
        assert now
        round_id = now.id
    place = f"{rounds.id_of('Onni Oja')}:1"
    rounds.aino.browser.post(
        f"{rounds.address}/repairs", data={"round": round_id, "place": [place]}
    )
    page = rounds.looks()
    assert "So far 19 of 66 possible pairs" in page  # 3 + 10 + 6: Onni sits with Bea and the others
    assert "What has been (1)" in page


@pytest.mark.parametrize(("count", "kind"), [(0, "tables"), (9, "pairs"), ("x", "pairs"), (2, "x")])
def test_what_cannot_be_is_told_at_the_field(rounds: Rounds, count: int | str, kind: str) -> None:
    answer = rounds.asks(count, kind)
    assert answer.status_code == 422
    assert 'class="error"' in answer.text


def test_nobody_here_is_said_in_words(app: Flask, aino: Facilitator) -> None:
    aino.browser.post("/language", data={"language": "en"})
    asked = {"count": "2", "kind": "tables", "who": "here"}
    answer = aino.browser.post(f"/s/{aino.session_id}/tables/rounds-runs", data=asked)
    assert answer.status_code == 422
    assert "There is nobody to seat yet." in answer.text


def test_rounds_for_people_who_have_changed_since_say_so(rounds: Rounds) -> None:
    answer = rounds.asks(2)
    with held_up(rounds.app):
        page = rounds.aino.browser.get(answer.headers["Location"]).text
        assert "Rounds with new meetings are being worked out." in page
        assert "Update the page" in page and "Keep these in the list" not in page
        Phone(rounds.aino, "Sini", "Kirjasto")
    wait_for_engine(rounds.app)
    page = rounds.aino.browser.get(answer.headers["Location"]).text
    assert "People, wishes or tables have changed since." in page
    rounds.keeps(page)
    assert len(rounds.waiting()) == 2
    assert "have changed since" not in rounds.proposed(2)


def test_nonsense_keeps_nothing(rounds: Rounds) -> None:
    key = re.findall(r'name="key" value="([^"]+)"', rounds.looks())[-1]
    for seats in (["x"], ["0:0:nobody"], ["99:0:x"], ["0:99999:x"], [":::"], []):
        rounds.aino.browser.post(f"{rounds.address}/rounds", data={"key": key, "seat": seats})
    assert not rounds.waiting()
