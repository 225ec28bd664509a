"""Next says who is ready, by table, and never asks or waits; nobody waits for who has no phone."""

import re

import pytest
from bs4 import BeautifulSoup

from tests.people import Facilitator, Phone, hidden_key
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.day import Day
from workshop.domain.session.session import Session


def bottom_bar(aino: Facilitator) -> str:
    """What the bar with Next says, on one line."""
    soup = BeautifulSoup(aino.console(), "html.parser")
    bar = soup.select_one(".console-foot")
    assert bar
    return " ".join(bar.get_text(" ").split())


def adds(aino: Facilitator, name: str) -> None:
    """Somebody without a phone."""
    people = f"/s/{aino.session_id}/console/people"
    form = {"key": re.findall(r'name="key" value="([^"]+)"', aino.browser.get(people).text)[-1]}
    assert aino.browser.post(people, data={**form, "name": name}).status_code == 303


def return_code(aino: Facilitator, name: str) -> str:
    with aino.app.app_context():
        person = db.session.query(Participant).filter_by(name=name).one()
        return person.return_code


def is_done(aino: Facilitator, phone: Phone) -> None:
    with aino.app.app_context():
        stage = Day(db.session.get_one(Session, aino.session_id)).stage.id
    assert phone.browser.post(f"{phone.home}/stages/{stage}/done").status_code == 303


@pytest.fixture
def phones(aino: Facilitator) -> list[Phone]:
    """Four people with phones."""
    return [Phone(aino, name) for name in ("Salla", "Mats", "Nadia", "Pekka")]


def test_next_goes_on_while_people_write(aino: Facilitator, phones: list[Phone]) -> None:
    aino.goes_to("canvas")
    aino.presses_next()
    aino.presses_next()  # its last part
    is_done(aino, phones[0])
    page = aino.console()
    assert "data-ask" not in page and "anyway" not in page
    before = aino.seen
    address = f"/s/{aino.session_id}/console/stage-runs?seen={before}"
    answer = aino.browser.post(address)
    assert answer.status_code == 303 and "ask" not in answer.headers["Location"]
    assert aino.seen != before


def test_tables_are_said_with_how_many_are_ready(aino: Facilitator, phones: list[Phone]) -> None:
    phones += [Phone(aino, name) for name in ("Leena", "Otto", "Aada", "Eino")]
    aino.presses_next()
    aino.makes_tables(4, 4)
    aino.goes_to("canvas")
    assert "0 / 8 valmiina" in bottom_bar(aino) and "Koivu 0/4 Vadelma 0/4" in bottom_bar(aino)
    for phone in phones:
        is_done(aino, phone)
    assert "8 / 8 valmiina" in bottom_bar(aino)
    assert bottom_bar(aino).count("4/4") == 2


def test_nobody_waits_for_who_has_no_phone(aino: Facilitator, phones: list[Phone]) -> None:
    aino.presses_next()
    aino.makes_tables(4, 4)
    adds(aino, "Tuula")
    aino.goes_to("canvas")
    for phone in phones:
        is_done(aino, phone)
    assert "4 / 4 valmiina · 1 ilman puhelinta" in bottom_bar(aino)
    assert "Koivu 4/4" in bottom_bar(aino)
    assert "ei puhelinta" in aino.console()


def test_who_comes_with_a_phone_after_all_is_counted(
    aino: Facilitator, phones: list[Phone]
) -> None:
    adds(aino, "Tuula")
    aino.goes_to("canvas")
    assert "0 / 4 valmiina" in bottom_bar(aino)
    browser = aino.app.test_client()
    door = f"/j/{aino.code}/return"
    assert browser.post(door, data={"code": return_code(aino, "Tuula")}).status_code == 303
    assert "0 / 5 valmiina" in bottom_bar(aino) and "puhelinta" not in bottom_bar(aino)


def test_who_is_on_the_list_and_marked_as_here_has_no_phone(
    aino: Facilitator, phones: list[Phone]
) -> None:
    with aino.app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        eino = Participant(
            id=db.new_id(), session_id=session.id, name="Eino Eskola", from_roster=True
        )
        session.participants.append(eino)
        db.session.commit()
        address = f"/s/{session.id}/console/people/{eino.id}/presence"
    aino.browser.post(address, data={"is": "here"})
    aino.goes_to("canvas")
    assert "0 / 4 valmiina · 1 ilman puhelinta" in bottom_bar(aino)


def test_where_only_the_number_is_known_it_is_said(aino: Facilitator, phones: list[Phone]) -> None:
    adds(aino, "Tuula")
    stage = aino.goes_to("warm_up")
    page = phones[0].sees()
    card = re.search(r'name="card" value="([^"]+)"', page)
    assert card
    phones[0].posts(stage, "picks", card=card[1], key=hidden_key(page))
    assert "1 / 4 valmiina" in bottom_bar(aino)
