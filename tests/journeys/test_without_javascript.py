"""An afternoon on phones that run no script: everything goes by links and forms of the pages."""

import datetime as dt
import io

import pytest
from flask import Flask

from tests.people import Facilitator
from tests.plain_browser import PlainBrowser, attribute
from workshop import db

SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()


class Phone(PlainBrowser):
    """Somebody's phone, from the code on the screen on."""

    def __init__(self, aino: Facilitator, name: str, house: str, language: str):
        super().__init__(aino.app, language)
        self.opens("/")
        self.sends("/", code=f" {aino.code[:2].lower()} {aino.code[2:]}")
        self.sends("/j/", name=name, organisation="own", own_organisation=house)
        assert self.address.endswith("/me") and attribute(self.one("html"), "lang") == language

    def looks(self) -> None:
        """Update the page: where the room is now."""
        self.follows(self.address.partition("/me")[0] + "/me")


@pytest.fixture
def room(app: Flask) -> tuple[Facilitator, Phone, Phone, Phone]:
    """Aino's afternoon; Amina (Swedish), Leena and Oskar (Finnish) at one table."""
    aino = Facilitator(app, "afternoon")
    aino.presses_next()
    amina = Phone(aino, "Amina", "Föreningen", "sv")
    leena, oskar = Phone(aino, "Leena", "Kela", "fi"), Phone(aino, "Oskar", "Opisto", "fi")
    aino.makes_tables(3, 4)
    return aino, amina, leena, oskar


def test_table_rules_and_card(room) -> None:
    aino, amina, leena, _oskar = room
    amina.looks()
    assert amina.one(".my-table h1").text == "Björk" and "Leena" in amina.text
    aino.goes_to("opening")
    amina.looks()
    amina.sends("/agreements")
    assert amina.one(".done-said") and not amina.offers("/agreements")
    amina.sends("/rules", text="Vi lyssnar färdigt")
    assert amina.one(".own-note").p.text == "Vi lyssnar färdigt"
    leena.looks()
    assert "Vi lyssnar färdigt" in leena.one(".rules.is-added").text
    aino.goes_to("warm_up")
    amina.looks()
    amina.sends("/picks")
    assert amina.status == 422 and amina.one("#card-error")
    bridge = attribute(amina.page.select("input[name=card]")[2], "value")
    amina.sends("/picks", card=bridge, line="Över gränsen")
    assert amina.one(".own-card .lead").text == "Över gränsen"
    leena.looks()
    leena.sends("/picks", press=("without", "yes"), line="Puhun itse")
    assert leena.one(".own-card .lead").text == "Puhun itse"


def test_notes_are_written_moved_merged_and_split(room) -> None:
    aino, amina, leena, oskar = room
    aino.goes_to("canvas")
    for phone, side in ((amina, "works"), (leena, "needs")):
        phone.looks()
        phone.sends("/notes", press=("field", f"works_needs.{side}"), text=f"Vi möts {side}")
        phone.sends("/notes", press=("field", f"works_needs.{side}"), text="")
        assert phone.status == 422 and phone.one(".own-note")
    amina.sends("/done")
    assert amina.one(".done-said")
    amina.sends("/not-done")
    aino.presses_next()
    oskar.looks()
    assert len(oskar.page.select(".board-note")) == 2
    oskar.follows("/notes/")
    oskar.sends("/field", press=("field", "works_needs.needs"))
    both = oskar.page.select(".canvas-board .side")[1].select(".board-note")
    assert len(both) == 2
    oskar.opens(attribute(both[0].select_one("a"), "href"))
    oskar.sends("/merge", other=attribute(both[1], "id").removeprefix("note-"))
    assert oskar.one(".merged li")
    amina.looks()
    amina.opens(attribute(amina.one(".merged a"), "href"))
    amina.sends("/split")
    assert len(amina.page.select(".board-note")) == 2 and not amina.page.select(".merged")


def test_a_note_after_the_stage_has_closed_is_kept_and_the_writer_is_told(room) -> None:
    aino, amina, _leena, _oskar = room
    aino.goes_to("canvas")
    amina.looks()
    aino.goes_to("problem")
    amina.sends("/notes", press=("field", "works_needs.works"), text="Jag hann inte")
    assert "Din text är sparad" in amina.one(".told").text
    assert amina.one(".own-note.is-waiting").p.text == "Jag hann inte"
    amina.looks()
    assert not amina.page.select(".told")
    assert "Jag hann inte" in aino.console()


def test_the_table_words_its_problem_until_it_is_clear(room) -> None:
    aino, amina, leena, oskar = room
    aino.goes_to("problem")
    amina.looks()
    amina.sends("/wordings", sentence="Ingen vet vem som ringer", example="I kursen")
    assert "Ingen vet vem som ringer" in amina.one(".problem").text
    leena.looks()
    leena.sends("/clarity/", press=("answer", "unclear"))
    assert leena.one("[value=unclear][aria-pressed=true]")
    amina.looks()
    assert amina.one(".problem-count b")
    amina.sends("/wordings", sentence="Ingen ringer efter kursen", example="")
    for phone in (leena, oskar):
        phone.looks()
        phone.sends("/clarity/", press=("answer", "recognised"))
    assert oskar.one(".problem-count .is-ready")
    assert "Ingen vet vem som ringer" in oskar.one(".problem-earlier").text


def test_plenary_talk_asks_nobody_whether_they_are_done(room) -> None:
    aino, amina, _leena, _oskar = room
    stage = {"key": db.new_id(), "kind": "prompt", "minutes": "5"}
    stage |= {f"title_{code}": "Kysymys" for code in ("fi", "sv", "en")}
    address = f"/s/{aino.session_id}/console/day/stages"
    assert aino.browser.post(address, data=stage).status_code == 303
    aino.goes_to("prompt")
    amina.looks()
    assert not amina.offers("/done"), "everybody talks together"


def test_promises_are_accepted_changed_and_taken_back(room) -> None:
    aino, amina, leena, oskar = room
    aino.goes_to("commitments")
    amina.looks()
    leenas = next(c for c in amina.page.select("label.choice") if "Leena" in c.text)
    others = attribute(leenas.select_one("input"), "value")
    promise = {"what": "Vi ringer tillsammans", "due": SOON, "first_step": "Jag söker numret"}
    amina.sends("/commitments", others=others, **promise)
    assert amina.one(".promise-state.is-asked")
    leena.looks()
    leena.follows("/suggestion")
    leena.sends("/answer", text="Tavataan mieluummin")
    assert "Tavataan mieluummin" in leena.one(".promise-state.is-suggested").text
    amina.looks()
    amina.follows("/wording")
    assert "Tavataan mieluummin" in amina.text
    amina.sends("/wording", what="Vi träffas i biblioteket")
    leena.looks()
    leena.sends("/answer", press=("answer", "accepted"))
    assert leena.one(".promise-state.is-accepted")
    amina.looks()
    assert amina.one(".promise-state.is-accepted")
    oskar.looks()
    oskar.sends("/commitments", what="Kirjoitan kirjeen", due=SOON)
    oskar.sends("/withdrawal")
    assert oskar.one(".promise.is-withdrawn")


def test_feedback_details_and_the_end(room) -> None:
    aino, amina, _leena, _oskar = room
    aino.goes_to("feedback")
    amina.looks()
    assert not amina.offers("/feedback") and not amina.offers("/reflections")
    aino.presses_next()
    amina.looks()
    amina.sends("/reflections", text="Jag ringer först")
    assert "Jag ringer först" in amina.text
    amina.sends("/removal")
    assert "Jag ringer först" not in amina.text
    aino.presses_next()
    amina.looks()
    amina.sends("/feedback")
    assert amina.status == 422 and amina.one(".error")
    amina.sends("/feedback", scale_heard="5", open_missing="Mera tid")
    assert amina.one(".done-said") and not amina.offers("/feedback")
    amina.follows("/details")
    amina.sends("/language", press=("language", "fi"))
    assert attribute(amina.one("html"), "lang") == "fi"
    amina.follows("/details")
    assert attribute(amina.one("[name=name]"), "value") == "Amina"
    code = amina.one(".return-code .code").text
    amina.sends("/details", name="Amina K.", working_languages="sv", shows_name="y")
    amina.follows("/details")
    assert attribute(amina.one("[name=name]"), "value") == "Amina K."
    assert amina.one("[name=shows_name][checked]") and amina.one("[value=sv][checked]")
    aino.ends_the_day()
    amina.looks()
    assert "Päivä on päättynyt" in amina.text
    another = PlainBrowser(aino.app)
    another.opens(f"/j/{aino.code}")
    assert another.status == 410
    another.follows("/return")
    another.sends("/return", code="wrong")
    assert another.status == 422 and another.one("#code-error")
    another.sends("/return", code=code.lower())
    assert another.address == amina.address
    another.follows("/details")
    another.sends("/leave")
    assert another.status == 410 and amina.status == 200


def test_the_way_in_by_a_list_of_names(app: Flask) -> None:
    aino = Facilitator(app, "afternoon")
    roster = (
        io.BytesIO("Nimi;Organisaatio\nSalla Mäkinen;Kela\nYrjö Aho;Kela\n".encode()),
        "a.csv",
    )
    aino.browser.post(f"/s/{aino.session_id}/console/people/roster", data={"roster": roster})
    salla, other = PlainBrowser(app, "en"), PlainBrowser(app, "sv")
    for phone in (salla, other):
        phone.opens(f"/j/{aino.code}")
        phone.follows("/people/")
        assert "Salla M." in phone.text
    salla.sends("/people/")
    assert salla.address.endswith("/me") and "Salla Mäkinen" in salla.text
    other.sends("/people/")
    assert other.status == 409
    other.follows("/return")
    other.follows("/j/")
    other.follows("own=1")
    other.follows("lang=en")
    assert attribute(other.one("html"), "lang") == "en"
    other.sends("own=1", name="Mats", organisation="Kela")
    assert other.address.endswith("/me") and "Mats" in other.text


def test_eyes_up_is_no_dead_end(room) -> None:
    aino, amina, _leena, _oskar = room
    aino.browser.post(f"/s/{aino.session_id}/console/eyes-up", data={"up": "yes"})
    amina.looks()
    assert attribute(amina.one(".eyes-up a"), "href") == amina.address
    aino.browser.post(f"/s/{aino.session_id}/console/eyes-up", data={"up": "no"})
    amina.follows("/me")
    assert not amina.page.select(".eyes-up")
