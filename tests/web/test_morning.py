"""The morning: no-shows, late arrivals, a repair with few moves, tables closed, divided, undone."""

import re
import time

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from tests.web.a_morning import Morning
from tests.web.repairing import count_rounds, does, forms, home, looks, plans, table_id
from workshop import db
from workshop.domain.seating.rounds import current_round
from workshop.domain.seating.tables import seat_late, table_at


@pytest.fixture
def morning(app: Flask) -> Morning:
    return Morning(app)


def test_without_tables_there_is_nothing_to_repair(aino: Facilitator) -> None:
    aino.browser.post("/language", data={"language": "en"})
    page = aino.browser.get(f"/s/{aino.session_id}/tables/repair").text
    assert "No tables have been published yet." in page


def test_who_is_missing_and_who_has_no_table(morning: Morning) -> None:
    morning.all_come("Aada Aho", "Kai Kivi")
    browser = morning.aino.browser
    kai = morning.id_of("Kai Kivi")
    browser.post(f"/s/{morning.session_id}/console/people/{kai}/presence", data={"is": "gone"})
    page = looks(morning)
    missing = page.partition('id="missing"')[2].partition("</section>")[0]
    assert "Aada A." in missing and "Birch, not here yet" in missing
    assert "Kai K." in missing and "Bilberry, not coming" in missing
    assert "Everybody who is here has a table." in page
    assert "Count only those who are here (10)" in page
    assert "Count also those still expected (11)" in page
    assert "Nobody sits with people from their own organisation." in page


def test_a_table_nearly_empty_is_mended_with_two_moves(morning: Morning) -> None:
    gone = ("Aada Aho", "Eino Eskola", "Iiris Ilola")
    phones = morning.all_come(*gone)
    before = morning.seats()
    page = plans(morning, coming="here")
    nobody, *better = forms(page)
    assert "Nobody moves" in page
    assert {field.partition(":")[2] for field in nobody["place"]} == {""}
    assert "2 people move" in page and "Every table has 3 people." in page
    assert morning.seats() == before, "nothing changes before it is asked for"

    does(morning, better[-1])
    after = morning.seats()
    assert sorted(after.values()).count("koivu") == 3
    moved = [name for name in after if after[name] != before[name]]
    assert len(moved) == 2
    assert set(before) - set(after) == set(gone)
    for name in moved:
        assert 'class="phone-table table-koivu"' in phones[name].get(home(morning)).text
    wall = morning.aino.projector().get(f"/s/{morning.session_id}/projector").text
    at_koivu = wall.partition("<h2>Koivu</h2>")[2].partition("<h2>")[0]
    assert all(f"{name.split()[0]} {name.split()[1][0]}." in at_koivu for name in moved)


def test_a_plan_sent_twice_or_too_late_changes_nothing_more(morning: Morning) -> None:
    morning.all_come("Aada Aho", "Eino Eskola", "Iiris Ilola")
    plan = forms(plans(morning, coming="here"))[-1]
    does(morning, plan)
    once, rounds = morning.seats(), count_rounds(morning)
    does(morning, plan)
    assert "The tables have changed meanwhile. Look again." in looks(morning)
    assert (morning.seats(), count_rounds(morning)) == (once, rounds)


def test_whoever_comes_after_all_gets_a_table(morning: Morning) -> None:
    morning.all_come("Aada Aho", "Eino Eskola", "Iiris Ilola")
    does(morning, forms(plans(morning, coming="here"))[0])
    assert "Aada Aho" not in morning.seats()
    before = morning.seats()
    aada = morning.comes("Aada Aho")
    after = morning.seats()
    assert after.pop("Aada Aho") == "koivu", "where only one was left"
    assert after == before
    assert 'class="phone-table table-koivu"' in aada.get(home(morning)).text


def test_those_still_expected_keep_their_chairs_if_so_wished(morning: Morning) -> None:
    morning.all_come("Aada Aho")
    page = plans(morning, coming="expected")
    assert "Aada A." not in page.partition('class="plans"')[2]
    assert "No move makes it better." in page


def test_going_back_brings_the_earlier_tables_and_keeps_the_late(morning: Morning) -> None:
    morning.all_come("Aada Aho", "Eino Eskola", "Iiris Ilola")
    before = morning.seats()
    does(morning, forms(plans(morning, coming="here"))[-1])
    Phone(morning.aino, "Sini", "Kirjasto")
    page = looks(morning)
    assert "Go back to the earlier tables" in page and "These people move:" in page
    now = re.search(r'/undone">.*?name="round" value="([^"]+)"', page, re.S)
    assert now
    for _tap in range(2):
        morning.aino.browser.post(f"{morning.address}/undone", data={"round": now[1]})
    after = morning.seats()
    assert after.pop("Sini") == "koivu"
    assert after == before
    assert "/undone" not in looks(morning), "before that there were none"


def test_closing_a_table_sends_its_people_where_they_help(morning: Morning) -> None:
    morning.all_come("Aada Aho", "Eino Eskola", "Iiris Ilola")
    aada = morning.id_of("Aada Aho")
    presence = f"/s/{morning.session_id}/console/people/{aada}/presence"
    morning.aino.browser.post(presence, data={"is": "gone"})
    before, koivu = morning.seats(), table_id(morning, 0)
    page = looks(morning, f"?close={koivu}")
    assert "Close Birch: 3 people move" in page
    does(morning, forms(page)[0])
    after = morning.seats()
    assert "Aada Aho" not in after
    assert "koivu" not in after.values()
    assert after.items() >= {name: at for name, at in before.items() if at != "koivu"}.items()


def test_merging_two_tables(morning: Morning) -> None:
    morning.all_come()
    koivu, vadelma = table_id(morning, 0), table_id(morning, 1)
    page = looks(morning, f"?close={koivu}&into={vadelma}")
    assert "4 people move" in page and "Tables have 4–8 people." in page
    assert "Pairs from the same organisation at one table: 4. Before: 0." in page
    does(morning, forms(page)[0])
    assert sorted(morning.seats().values()) == ["mustikka"] * 4 + ["vadelma"] * 8
    assert "too few people or tables" in looks(morning, f"?close={vadelma}&into={vadelma}")


def test_dividing_a_table_lays_a_new_one(morning: Morning) -> None:
    morning.all_come()
    vadelma = table_id(morning, 1)
    page = plans(morning, divide=vadelma)
    assert "Divide Raspberry: 2 people move" in page
    with morning.app.app_context():
        assert len(morning.session().groups) == 3, "looking lays no table"
    does(morning, forms(page)[0])
    seats = list(morning.seats().values())
    assert (seats.count("vadelma"), seats.count("puolukka")) == (2, 2)


def test_who_is_locked_stays(morning: Morning) -> None:
    morning.all_come("Aada Aho", "Eino Eskola", "Iiris Ilola")
    with morning.app.app_context():
        now = current_round(morning.session())
        assert now
        for seat in now.seats:
            if seat.participant.name not in ("Pia Puro", "Rae Ranta"):
                seat.lock(True, "Aino")
        db.session.commit()
    before = morning.seats()
    does(morning, forms(plans(morning, coming="here"))[-1])
    after = morning.seats()
    moved = {name for name in after if after[name] != before[name]}
    assert moved == {"Pia Puro", "Rae Ranta"}


def test_nonsense_changes_nothing(morning: Morning) -> None:
    morning.all_come()
    before, now = morning.seats(), forms(plans(morning, divide=table_id(morning, 0)))[0]
    for places in (["x"], ["x:1"], [":"], ["x:999999999"], [f"{morning.id_of('Onni Oja')}:-1"]):
        does(morning, {"round": now["round"], "place": places})
        assert morning.seats() == before
    assert morning.aino.browser.get(f"{morning.address}/repair?close=nobodys").status_code == 404


def test_the_local_expert_changes_no_published_tables(morning: Morning) -> None:
    with morning.app.app_context():
        key = morning.session().expert_key
    expert = morning.app.test_client()
    expert.get(f"/s/{morning.session_id}/expert/{key}")
    assert expert.get(f"{morning.address}/repair").status_code in (302, 403)
    assert expert.post(f"{morning.address}/repairs").status_code == 403


def test_a_late_arrival_is_seated_exactly_and_in_a_blink(morning: Morning) -> None:
    """Forty people at eight tables: where the fewest of their house and role are, at once."""
    houses = ("Kela", "Opisto", "Kunta", "Ry", "Seurakunta")
    rows = "".join(f"Ihminen {n},{houses[n % 5]}\n" for n in range(28))
    morning.brings(f"Nimi,Organisaatio\n{rows}Myöhä Saapuja,Ry\n")
    with morning.app.app_context():
        session = morning.session()
        now = current_round(session)
        assert now
        for number, person in enumerate(p for p in session.participants if now.seat_of(p) is None):
            if person.name != "Myöhä Saapuja":
                now.put(person, table_at(session, 3 + number % 5))
        session.group_max = 7
        db.session.commit()
        late = next(p for p in session.participants if p.name == "Myöhä Saapuja")
        counts = {
            group.position: (
                sum(p.organisation == "Ry" for p in now.members(group)),
                len(now.members(group)),
            )
            for group in session.groups
        }
        start = time.perf_counter()
        group = seat_late(late)
        took = time.perf_counter() - start
        assert group and counts[group.position] == min(counts.values())
        assert took < 0.05, took
