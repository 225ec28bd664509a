"""Alone, the pair, the table: each step has its own audience."""

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.spotlight import Spotlight

NAMES = ("Leila", "Oskari", "Sanna", "Timo")


class Room:
    """Four people at one table; works / needs has begun, everybody has written alone."""

    def __init__(self, aino: Facilitator):
        self.aino = aino
        self.phones = {name: Phone(aino, name) for name in NAMES}
        aino.seats(NAMES)
        self.stage = aino.goes_to("canvas")
        for name in NAMES:
            self.writes(name)

    def writes(self, name: str, said: str = "Lappu") -> None:
        """A note that says whose it is."""
        form = {"text": f"{said} {name}", "field": "works_needs.works"}
        assert self.phones[name].posts(self.stage, "notes", **form).status_code == 303

    def sees(self, name: str) -> set[str]:
        """Whose notes are on a phone."""
        page = self.phones[name].sees()
        return {writer for writer in NAMES if f"Lappu {writer}" in page}

    def screens(self) -> str:
        """The projector, and the console's pictures and the page of the table."""
        here = f"/s/{self.aino.session_id}"
        screen = self.aino.projector().get(f"{here}/projector").text
        with self.aino.app.app_context():
            group = db.session.query(Note).first().group_id
        table = f"{here}/console/canvas/{self.stage}/tables/{group}"
        face = self.aino.console().partition('class="table-canvases"')[2].partition("</ul>")[0]
        return screen + face + self.aino.browser.get(table).text


@pytest.fixture
def room(app: Flask, aino: Facilitator) -> Room:
    return Room(aino)


def test_alone_the_pair_the_table(room: Room) -> None:
    assert {name: room.sees(name) for name in NAMES} == {name: {name} for name in NAMES}
    room.aino.presses_next()
    assert room.sees("Leila") == room.sees("Oskari") == {"Leila", "Oskari"}
    assert room.sees("Timo") == {"Sanna", "Timo"}
    room.aino.presses_next()
    assert all(room.sees(name) == set(NAMES) for name in NAMES)


def test_the_phone_says_who_the_pair_is_and_follows_who_comes_late(room: Room) -> None:
    room.aino.presses_next()
    assert "Työparisi: <b><bdi>Oskari</bdi></b>" in room.phones["Leila"].sees()
    Phone(room.aino, "Uula")
    assert "<bdi>Timo</bdi>, <bdi>Uula</bdi>" in room.phones["Sanna"].sees()
    Phone(room.aino, "Väinö")
    assert "<bdi>Uula</bdi>" not in room.phones["Sanna"].sees()


def test_until_the_table_opens_it_nothing_stands_on_any_screen(room: Room) -> None:
    with room.aino.app.app_context():
        note = db.session.query(Note).first().id
    for _step in ("alone", "pair"):
        assert "Lappu" not in room.screens()
        here = f"/s/{room.aino.session_id}/console"
        room.aino.browser.post(f"{here}/spotlight", data={"thing": f"notes/{note}"})
        with room.aino.app.app_context():
            assert db.session.query(Spotlight).count() == 0
            assert not db.session.get_one(Note, note).can_be_spotlit
            group = db.session.get_one(Note, note).group_id
        room.aino.browser.post(f"{here}/canvas/{room.stage}/view", data={"group": group})
        assert "Lappu" not in room.screens()
        room.aino.presses_next()
    assert "Lappu" in room.screens()
    room.aino.browser.post(f"{here}/spotlight", data={"thing": f"notes/{note}"})
    with room.aino.app.app_context():
        assert db.session.query(Spotlight).count() == 1


def test_back_to_writing_alone_takes_it_off_the_screen(room: Room) -> None:
    room.aino.presses_next()
    room.aino.presses_next()
    with room.aino.app.app_context():
        note = db.session.query(Note).first()
        group, name = note.group_id, note.id
    here = f"/s/{room.aino.session_id}/console"
    room.aino.browser.post(f"{here}/canvas/{room.stage}/view", data={"group": group})
    screen = room.aino.projector()
    assert "Lappu" in screen.get(f"/s/{room.aino.session_id}/projector").text
    room.aino.browser.post(f"{here}/spotlight", data={"thing": f"notes/{name}"})
    room.aino.presses_back()
    assert "Lappu" not in screen.get(f"/s/{room.aino.session_id}/projector").text


def test_what_is_written_together_waits_for_the_table(room: Room, app: Flask) -> None:
    leila = room.phones["Leila"]
    form = {"field": "client_path.client_does.1", "text": "Odottaa", "seen": "0"}
    early = leila.posts(room.stage, "values", **form)
    assert early.status_code == 409 and "Odottaa" in early.text
    with app.app_context():
        assert db.session.query(FieldValue).count() == 0
    room.aino.presses_next()
    room.aino.presses_next()
    assert leila.posts(room.stage, "values", **form).status_code == 303
