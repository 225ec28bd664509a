"""Two rows of the list become one person: everything goes along, nothing is there twice."""

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from tests.web.an_office import LIST, Office, with_list
from workshop import db
from workshop.domain.contributions.commitment import Commitment, Party
from workshop.domain.contributions.marks import Mark
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import current_round
from workshop.domain.seating.table_rule import TableRule, rules_of
from workshop.domain.seating.tables import publish, start_draft, table_at


@pytest.fixture
def office(aino: Facilitator) -> Office:
    return with_list(aino)


def test_merged_everything_moves_to_the_one_who_is_kept(office: Office) -> None:
    aino = office.aino
    aino.presses_next()
    maija = Phone(aino, "Maija V.", "TE-toimisto Kouvola")
    salla = Phone(aino, "Salla O.", "Kela")
    aino.makes_tables(2, 2)
    stage = aino.goes_to("warm_up")
    maija.posts(stage, "picks", line="Silta", without="yes")
    notes = aino.goes_to("canvas")
    maija.posts(notes, "notes", text="Puhelu ennen siirtoa", field="works_needs.works")
    maija.browser.post(f"{maija.home}/stages/{notes}/done")
    promises = aino.goes_to("commitments")
    gone = office.people()["Maija V."]
    promise = {"what": "Soitan", "due": "2026-12-10", "others": gone}
    assert salla.posts(promises, "commitments", **promise).status_code == 303
    code = return_code(office, gone)

    kept = office.people()["Maija Virtanen"]
    for _tap in range(2):
        office.does("merges", kept=kept, gone=gone)

    assert "Maija V." not in office.people()
    with aino.app.app_context():
        for model in (Note, Pick, Mark, Party):
            assert [row.participant_id for row in db.session.query(model)] == [kept], model
        now = current_round(office.session())
        assert now and kept in [seat.participant_id for seat in now.seats]
        person = db.session.get_one(Participant, kept)
        assert person.is_here and person.role == "ohjaaja"
    assert "Maija Virtanen" in maija.browser.get(f"{maija.home}/details").text
    other = aino.app.test_client()
    answer = other.post(f"/j/{aino.code}/return", data={"code": code})
    assert answer.status_code == 303
    assert "Maija Virtanen" in other.get(f"{maija.home}/details").text


def test_what_both_did_is_kept_once_and_nobody_promises_to_themselves(office: Office) -> None:
    aino = office.aino
    aino.presses_next()
    one, two = (Phone(aino, name, "Kela") for name in ("Eeva Elo", "Eva Elo"))
    aino.makes_tables(2, 2)
    people = office.people()
    stage = aino.goes_to("warm_up")
    for phone, words in ((one, "Silta"), (two, "Ovi")):
        phone.posts(stage, "picks", line=words, without="yes")
    notes = aino.goes_to("canvas")
    for phone in (one, two):
        phone.browser.post(f"{phone.home}/stages/{notes}/done")
    promises = aino.goes_to("commitments")
    promise = {"what": "Soitan", "due": "2026-12-10", "others": people["Eva Elo"]}
    one.posts(promises, "commitments", **promise)
    office.does("merges", kept=people["Eeva Elo"], gone=people["Eva Elo"])
    with aino.app.app_context():
        assert sorted(pick.line for pick in db.session.query(Pick)) == ["Ovi", "Silta"]
        assert [mark.participant_id for mark in db.session.query(Mark)] == [people["Eeva Elo"]]
        assert [promise.parties for promise in db.session.query(Commitment)] == [[]]
        now = current_round(office.session())
        assert now and len(now.seats) == 1
    assert one.browser.get(one.home).status_code == two.browser.get(two.home).status_code == 200


def test_the_seat_of_whoever_is_in_the_room_counts(office: Office) -> None:
    """Expected at one table, sat down at another under a nickname."""
    aino = office.aino
    aino.presses_next()
    people = office.people()
    with aino.app.app_context():
        draft = start_draft(office.session())
        for number, person in enumerate(office.session().participants):
            draft.put(person, table_at(office.session(), number % 2))
        publish(draft)
        db.session.commit()
    maija = Phone(aino, "Maija V.", "TE-toimisto Kouvola")
    gone = office.people()["Maija V."]
    with aino.app.app_context():
        now = current_round(office.session())
        assert now
        now.put(db.session.get_one(Participant, gone), table_at(office.session(), 1))
        db.session.commit()
    office.does("merges", kept=people["Maija Virtanen"], gone=gone)
    assert 'class="phone-table table-vadelma"' in maija.sees()


def test_rules_about_the_one_who_went_are_about_the_one_who_stays(office: Office) -> None:
    Phone(office.aino, "Maija V.", "TE-toimisto Kouvola")
    people = office.people()
    maija, gone, hanna = people["Maija Virtanen"], people["Maija V."], people["Hanna Korpi"]
    with office.aino.app.app_context():
        for pair in ([gone, hanna], [gone, maija]):
            rule = TableRule(
                session_id=office.aino.session_id, kind="apart", parameters={"people": pair}
            )
            db.session.add(rule)
        db.session.commit()
    office.does("merges", kept=maija, gone=gone)
    with office.aino.app.app_context():
        assert [r.parameters["people"] for r in rules_of(office.session())] == [[maija, hanna]]


def test_a_list_with_the_merged_row_brings_nobody_back(office: Office) -> None:
    twice = (*LIST, ("Virtanen Maija", "TE-toimisto Kouvola", ""))
    office.brings(*twice)
    people = office.people()
    office.does("merges", kept=people["Maija Virtanen"], gone=people["Virtanen Maija"])
    office.brings(*twice)
    assert len(office.people()) == len(LIST)


def test_people_of_other_workshops_are_not_merged(office: Office, app: Flask) -> None:
    people = office.people()
    other = office.aino.makes_session("full-day")
    maija = people["Maija Virtanen"]
    address = f"/s/{other}/console/people/merges"
    form = {"kept": maija, "gone": people["Hanna Korpi"]}
    assert office.aino.browser.post(address, data=form).status_code == 404
    office.does("merges", kept=maija, gone=maija)
    answer = office.aino.browser.post(f"{office.address}/merges", data={"kept": maija})
    assert answer.status_code == 404
    office.does("organisations", written=["Hyvinvointialue"], kept="Aivan muu")
    assert office.people() == people


def return_code(office: Office, person_id: str) -> str:
    with office.aino.app.app_context():
        return db.session.get_one(Participant, person_id).return_code
