"""One sentence from everybody, without names and tables; one of all, in versions."""

import json

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.shared_sentence import SharedSentence
from workshop.domain.session.stage import Stage

MINE, THEIRS = "tietää, kuka soittaa", "ei odota kahdessa jonossa"
SHARED = "Teemme tätä, jotta asiakas tietää, kuka hoitaa"


class Room:
    """Leila and Oskari at two tables."""

    def __init__(self, app: Flask, aino: Facilitator):
        self.app, self.aino = app, aino
        self.leila, self.oskari = Phone(aino, "Leila"), Phone(aino, "Oskari")
        aino.seats(("Leila",), ("Oskari",))
        self.stage = aino.goes_to("sentence")

    def writes(self) -> list[str]:
        """Both write; ids of their notes."""
        made = [self.leila.posts(self.stage, "sentences", text=MINE)]
        made.append(self.oskari.posts(self.stage, "sentences", text=THEIRS))
        return [answer.headers["X-Made"] for answer in made]

    @property
    def page(self) -> str:
        """The facilitator's page for the shared sentence."""
        return f"/s/{self.aino.session_id}/console/sentence/{self.stage}/shared"

    def shares(self, text: str, *notes: str, seen: int = 0, key: str = "") -> TestResponse:
        """She words it from these notes."""
        form = {"text": text, "notes": list(notes), "seen": str(seen), "key": key or db.new_id()}
        return self.aino.browser.post(self.page, data=form)

    def screen(self) -> str:
        """The projector."""
        return self.aino.projector().get(f"/s/{self.aino.session_id}/projector").text

    def file(self, name: str) -> str:
        """A download."""
        here = f"/s/{self.aino.session_id}/organiser/exports"
        return self.aino.browser.get(f"{here}/{name}").get_data(as_text=True)


@pytest.fixture
def room(app: Flask, aino: Facilitator) -> Room:
    return Room(app, aino)


def test_sentences_come_without_name_and_table(room: Room) -> None:
    room.writes()
    answers = BeautifulSoup(room.screen(), "html.parser").select_one(".screen-sentences")
    assert answers and MINE in answers.text and THEIRS in answers.text
    assert "Teemme tätä, jotta asiakas…" in answers.text
    for word in ("Leila", "Oskari", "Koivu", "Vadelma"):
        assert word not in answers.text
    assert THEIRS in room.leila.sees()
    with room.app.app_context():
        assert [note.group_id for note in db.session.query(Note)] == [None, None]
    summary = room.file("summary-fi.md").split("Mikä on yhteisen työn ydin?")[1]
    assert MINE in summary and "Koivu" not in summary.split("##")[0]
    assert "Koivu" not in room.file("sentences.csv") and MINE in room.file("sentences.csv")


def test_who_has_not_written_yet_writes_alone(room: Room) -> None:
    room.leila.posts(room.stage, "sentences", text=MINE)
    assert MINE not in room.oskari.sees() and MINE in room.leila.sees()
    assert room.oskari.posts(room.stage, "sentences", text=" ").status_code == 422


def test_the_shared_sentence_has_its_sources_and_its_versions(room: Room) -> None:
    first, second = room.writes()
    begun = BeautifulSoup(room.aino.browser.get(room.page).text, "html.parser")
    assert begun.select_one("textarea").text.strip() == "Teemme tätä, jotta asiakas"
    assert room.shares(SHARED, first, second).status_code == 303
    again = BeautifulSoup(room.aino.browser.get(room.page).text, "html.parser")
    assert len(again.select("[name=notes][checked]")) == 2
    assert room.shares(f"{SHARED} ja milloin", second, seen=1).status_code == 303
    assert room.shares(f"{SHARED} ja milloin", second, seen=2).status_code == 303  # nothing new
    with room.app.app_context():
        found = db.session.query(SharedSentence).order_by(SharedSentence.number).all()
        assert [(s.number, list(sources_of(s))) for s in found] == [
            (1, [f"notes/{first}", f"notes/{second}"]),
            (2, [f"notes/{second}"]),
        ]
    for page in (room.screen(), room.leila.sees(), room.file("summary-fi.md")):
        assert f"{SHARED} ja milloin" in page
    assert SHARED in room.aino.console()
    assert MINE not in room.screen()
    assert len(json.loads(room.file("complete.json"))["shared_sentences"]) == 2
    hide = f"/s/{room.aino.session_id}/console/hidden"
    room.aino.browser.post(hide, data={"thing": f"shared_sentences/{found[1].id}"})
    assert "ja milloin" not in room.screen() and SHARED in room.screen()


def test_two_facilitators_at_once_see_both_texts(room: Room) -> None:
    room.shares(SHARED)
    late = room.shares("Toiset sanat")
    assert late.status_code == 422 and SHARED in late.text and "Toiset sanat" in late.text
    assert room.shares("Toiset sanat", seen=1).status_code == 303


def test_a_hidden_sentence_is_nowhere_and_no_source(room: Room) -> None:
    first, _second = room.writes()
    hide = f"/s/{room.aino.session_id}/console/hidden"
    room.aino.browser.post(hide, data={"thing": f"notes/{first}"})
    assert MINE not in room.screen() and MINE not in room.oskari.sees()
    assert MINE not in room.aino.browser.get(room.page).text
    room.shares(SHARED, first)
    with room.app.app_context():
        assert list(sources_of(db.session.query(SharedSentence).one())) == []


def test_read_aloud_it_stands_alone_on_the_projector(room: Room) -> None:
    first, _second = room.writes()
    light = f"/s/{room.aino.session_id}/console/spotlight"
    room.aino.browser.post(light, data={"thing": f"notes/{first}"})
    assert MINE in room.screen() and THEIRS not in room.screen()
    assert "Teemme tätä, jotta asiakas" in room.screen() and "Koivu" not in room.screen()


def test_a_round_has_no_shared_sentence(room: Room) -> None:
    with room.app.app_context():
        db.session.get_one(Stage, room.stage).options = {"shared": False}
        db.session.commit()
    room.writes()
    assert room.page not in room.aino.console() and MINE in room.aino.console()
    assert room.aino.browser.get(room.page).status_code == 404
    assert room.shares(SHARED).status_code == 404
