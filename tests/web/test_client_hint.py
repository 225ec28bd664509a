"""A hint where a text looks as if it named a client: never a block, in every kind's fields."""

from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from tests.people import Facilitator, Phone
from tests.web.whole_room import FORMS, Room
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.locale.speaking import speaking
from workshop.web.client_hint import client_hint

NAMES_SOMEBODY = (
    "Hänen tunnuksensa on 131052-308T.",
    "tunnus 010101A123N",
    "Soita numeroon 040 123 4567",
    "0401234567",
    "puh. 09 1234567",
    "+358 40 123 4567",
    "ring +46 70 123 45 67 i dag",
    "matti.meikalainen@example.fi",
    "Kirjoita hänelle: a.b-c@posti.example.org.",
    "Asiakas Matti jäi odottamaan",
    "meidän asiakkaamme Leila Ahmadi sai kirjeen",
    "asiakkaan Äijälän asia",
    "klienten Anna väntade",
    "Klient Åsa fick brev",
    "the client Maria waited",
    "our client's Johnson file",
)
NAMES_NOBODY = (
    "asiakas odottaa",
    "Asiakas odottaa kahden luukun välissä.",
    "asiakas Kelassa ja TE-toimistossa",
    "asiakas Kelan luukulla",
    "asiakkaan Kela-päätös",
    "asiakas Helsingissä",
    "asiakkaat Jokirannikolla",
    "asiakas TE-palveluissa",
    "asiakas Suomen kansalainen",
    "Tapasimme asiakkaan. Matti kirjasi tehtävän.",
    "klienten väntar på FPA",
    "klienten Folkpensionsanstalten hänvisade till",
    "the client waits for Kela",
    "Client paths are long",
    "viimeistään 24.11.2026",
    "01-02-2026 ja 24 11 2026",
    "2026-12-01",
    "klo 08.30-16.00 tai 0830-1600",
    "Y-tunnus 0116297-6",
    "00100 Helsinki",
    "budjetti 120 000 euroa, 0,5 htv",
    "12 asiakasta, 3 organisaatiota",
    "laki 1386/2010, 30 §",
)


@pytest.mark.parametrize("text", NAMES_SOMEBODY)
def test_what_looks_like_a_person_gets_a_hint(app: Flask, text: str) -> None:
    with app.test_request_context(), speaking("en"):
        assert client_hint([text]), text


@pytest.mark.parametrize("text", NAMES_NOBODY)
def test_organisations_days_and_numbers_get_none(app: Flask, text: str) -> None:
    with app.test_request_context(), speaking("en"):
        assert client_hint([text]) == "", text


def test_the_answer_says_so_in_every_kind_and_the_text_is_kept(app: Flask) -> None:
    room, before = Room(app), 0
    for form in FORMS:
        if not form.words:
            continue
        before = room.counts()[form.made.__tablename__]
        answer = room.sends(form, "Asiakas Matti soitti")
        assert "client" in unquote(answer.headers["X-Said"]) or answer.headers["X-Said"], form.kind
        assert room.counts()[form.made.__tablename__] > before, form.kind


def test_without_javascript_the_page_says_it_and_leads_to_the_text(app: Flask) -> None:
    aino = Facilitator(app)
    leila = Phone(aino, "Leila")
    stage = aino.goes_to("canvas")
    answer = leila.posts(stage, "notes", text="Soita 040 123 4567", field="works_needs.works")
    with app.app_context():
        note = db.session.query(Note).one().id
    own = f"{leila.home}/own/notes/{note}"
    assert unquote(answer.headers["X-Said-Link"]) == own
    told = BeautifulSoup(leila.sees(), "html.parser").select_one(".told")
    assert told and told.a and told.a["href"] == own
    again = BeautifulSoup(leila.sees(), "html.parser").select_one(".told")
    assert again is None
    assert (
        "X-Said"
        not in leila.posts(
            stage, "notes", text="Asiakas odottaa", field="works_needs.works"
        ).headers
    )
    reworded = leila.browser.post(f"{own}/wording", data={"text": "Asiakas Matti", "seen": "1"})
    assert "X-Said" in reworded.headers


def test_one_s_own_details_are_no_clients(app: Flask) -> None:
    aino = Facilitator(app)
    leila = Phone(aino, "Leila")
    details = {"key": db.new_id(), "name": "Leila", "organisation": "Kela", "role": "Asiakas Matti"}
    assert "X-Said" not in leila.browser.post(f"{leila.home}/details", data=details).headers


def test_the_page_brings_the_patterns_for_typing(app: Flask) -> None:
    aino = Facilitator(app)
    page = BeautifulSoup(Phone(aino, "Leila").sees(), "html.parser")
    element = page.select_one("client-hint")
    assert element and "040" not in str(element) and str(element["data-hints"]).count("[") > 4
