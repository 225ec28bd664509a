"""A commitment that carries out a solution: its thread, whom to ask, all its lines, the name."""

import datetime as dt
import re

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.response import HELPS, Response
from workshop.domain.contributions.revision import revisions_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.writers.files import files

SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()


class Promising:
    """Amina and Leena at one table, Omar and Pia at another; Pia has offered help to Amina's."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        people = (("Amina", "Kela"), ("Leena", "Kela"), ("Omar", "Silta ry"), ("Pia", "Opisto"))
        self.amina, self.leena, self.omar, self.pia = (Phone(self.aino, *one) for one in people)
        self.aino.seats(("Amina", "Leena"), ("Omar", "Pia"))
        stage = self.aino.goes_to("proposals")
        ours = self.amina.posts(stage, "proposals", what="Soitamme ensin", decider="we")
        theirs = self.omar.posts(stage, "proposals", what="Yhteinen lomake", decider="own")
        self.ours, self.theirs = (f"proposals/{m.headers['X-Made']}" for m in (ours, theirs))
        self.id = {name: self._id(name) for name in ("Amina", "Leena", "Omar", "Pia")}
        with app.app_context():
            pia = db.session.get_one(Participant, self.id["Pia"])
            at = db.session.get_one(Stage, stage)
            db.session.add(Response.by(at, pia, about=self.ours, kind=HELPS, text="Tulen mukaan"))
            db.session.commit()
        self.stage = self.aino.goes_to("commitments")

    def _id(self, name: str) -> str:
        with self.app.app_context():
            return db.session.query(Participant).filter_by(name=name).one().id

    def promises(self, **more: str) -> TestResponse:
        form = {"what": "Soitan maanantaina", "due": SOON, **more}
        return self.amina.posts(self.stage, "commitments", **form)

    def page(self, query: str = "") -> BeautifulSoup:
        address = f"{self.amina.home}/stages/{self.stage}{query}"
        return BeautifulSoup(self.amina.browser.get(address).text, "html.parser")

    def summary(self) -> str:
        with self.app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            return files()["summary-fi.md"].content(session, "fi").decode()


@pytest.fixture
def room(app: Flask) -> Promising:
    return Promising(app)


def test_own_tables_solution_is_offered_first_and_becomes_the_thread(room: Promising) -> None:
    values = [o["value"] for o in room.page().select("select[name=solution] option")]
    assert values == [room.ours, room.theirs, ""]
    chosen = room.page(f"?from={room.theirs}").select_one("select[name=solution] [selected]")
    assert chosen and chosen["value"] == room.theirs
    made = room.promises(solution=room.ours).headers["X-Made"]
    alone = room.promises().headers["X-Made"]
    with room.app.app_context():
        assert list(sources_of(db.session.get_one(Commitment, made))) == [room.ours]
        assert list(sources_of(db.session.get_one(Commitment, alone))) == []
    summary = room.summary()
    assert "Soitamme ensin" in summary[summary.index("Soitan maanantaina") :]


def test_a_solution_that_was_taken_back_meanwhile_is_no_origin(room: Promising) -> None:
    with room.app.app_context():
        db.session.get_one(Proposal, room.ours.split("/")[1]).withdraw()
        db.session.commit()
    made = room.promises(solution=room.ours)
    assert made.status_code == 303
    with room.app.app_context():
        assert not sources_of(db.session.get_one(Commitment, made.headers["X-Made"]))


def test_who_offered_help_stands_first_then_the_own_table(room: Promising) -> None:
    def names(query: str = "") -> list[str]:
        return [row.get_text(" ", strip=True) for row in room.page(query).select(".picker li")]

    assert [row.split(" ")[0] for row in names()] == ["Pia", "Leena", "Omar"]
    assert [row.split(" ")[0] for row in names(f"?from={room.theirs}")] == ["Leena", "Pia", "Omar"]
    shown = room.page().select_one(".picker li [data-mark]")
    assert shown and not shown.has_attr("hidden")


def test_somebody_who_has_left_cannot_be_asked(room: Promising) -> None:
    with room.app.app_context():
        db.session.get_one(Participant, room.id["Pia"]).leave()
        db.session.commit()
    refused = room.promises(others=room.id["Pia"])
    assert refused.status_code == 422 and "Soitan maanantaina" in refused.text


def test_all_lines_are_kept_shown_and_told(room: Promising) -> None:
    lines = {"first_step": "Etsin numeron", "sign": "Saa soiton", "decider": "own"}
    made = room.promises(**lines, kind="shadowing").headers["X-Made"]
    for page in (str(room.page()), room.summary()):
        assert "Etsin numeron" in page and "Saa soiton" in page
    with room.app.app_context():
        kept = db.session.get_one(Commitment, made)
        assert (kept.decider, kept.kind, kept.status) == ("own", "shadowing", "open")
    assert room.promises(kind="marriage").status_code == 422


def test_the_name_is_shown_by_consent_given_while_promising(room: Promising) -> None:
    def shows() -> bool:
        with room.app.app_context():
            return db.session.get_one(Participant, room.id["Amina"]).shows_name

    assert room.page().select_one("input[name=shows_name]:not([checked])")
    room.promises(consent="asked", shows_name="y")
    assert shows() and "Amina" in room.summary()
    room.promises()  # a page that did not ask takes nothing back
    assert shows()
    room.promises(consent="asked")
    assert not shows() and "Amina" not in room.summary()


def test_the_table_sees_its_commitments_without_names_when_it_works_together(
    room: Promising,
) -> None:
    room.promises(others=room.id["Omar"])

    def at_the_table() -> str:
        page = BeautifulSoup(room.leena.sees(), "html.parser")
        return str(page.select_one('[data-region="commitments/table"]'))

    assert "Soitan maanantaina" not in at_the_table()
    room.aino.presses_next()
    assert "Soitan maanantaina" in at_the_table() and "Silta ry" in at_the_table()
    assert "Amina" not in at_the_table() and "Omar" not in at_the_table()


def test_the_wall_counts_what_is_agreed_and_a_partly_declined_one_is_open(room: Promising) -> None:
    both = {"key": db.new_id(), "what": "Soitamme", "due": SOON}
    others = [room.id["Omar"], room.id["Pia"]]
    address = f"{room.amina.home}/commitments/{room.stage}/commitments"
    made = room.amina.browser.post(address, data={**both, "others": others}).headers["X-Made"]
    for phone, answer in ((room.omar, "accepted"), (room.pia, "declined")):
        there = f"{phone.home}/commitments/{made}/answer"
        assert phone.browser.post(there, data={"answer": answer}).status_code == 303
    room.aino.presses_next()
    screen = room.aino.projector().get(f"/s/{room.aino.session_id}/projector").text
    counts = re.findall(r"<dd><b>(\d+)</b>", screen)
    drawn = BeautifulSoup(screen, "html.parser").select(".hoop g .thread")
    assert counts == ["0", "1"]
    assert len(drawn) == 1 and "is-waiting" in drawn[0]["class"]
    assert "Amina" not in screen and "Pia" not in screen


def test_being_asked_is_a_screen_of_its_own_until_it_is_answered(room: Promising) -> None:
    made = room.promises(others=room.id["Omar"]).headers["X-Made"]
    asked = BeautifulSoup(room.omar.sees(), "html.parser").select_one("main .asking")
    assert asked and "Amina" in asked.get_text() and "Soitan maanantaina" in asked.get_text()
    address = f"{room.omar.home}/commitments/{made}/answer"
    room.omar.browser.post(address, data={"answer": "accepted"})
    page = BeautifulSoup(room.omar.sees(), "html.parser")
    assert not page.select(".asking") and page.select_one(f"li#asked-{made} .is-accepted")


def test_rewording_keeps_the_words_before_and_two_phones_are_both_shown(room: Promising) -> None:
    made = room.promises(sign="Saa soiton").headers["X-Made"]
    address = f"{room.amina.home}/commitments/{made}/wording"

    def rewords(what: str, seen: str) -> TestResponse:
        form = {"key": db.new_id(), "what": what, "due": SOON, "seen": seen}
        return room.amina.browser.post(address, data=form)

    assert rewords("Soitan tiistaina", "1").status_code == 303
    slower = rewords("Soitan torstaina", "1")
    assert slower.status_code == 409
    assert "Soitan tiistaina" in slower.text and "Soitan torstaina" in slower.text
    with room.app.app_context():
        [before] = revisions_of(db.session.get_one(Commitment, made))
        told = before.values
    assert (told["what"], told["sign"], told["due"]) == ("Soitan maanantaina", "Saa soiton", SOON)
