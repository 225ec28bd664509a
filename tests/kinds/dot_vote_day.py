"""Dots in a room: run by `test_a_kind_from_outside.py`, with the setting STAGE_KINDS."""

import json
import os
from pathlib import Path

import pytest
from flask import Flask

from tests.kinds.dot_vote import Dot
from tests.web.whole_room import Room, form_of
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.outcome.document import complete
from workshop.outcome.loading import import_session
from workshop.writers.files import files


@pytest.fixture
def room(app: Flask) -> Room:
    """Everybody is at the dots."""
    room = Room(app)
    room.aino.goes_to("dot_vote")
    return room


def everywhere(room: Room) -> dict[str, str]:
    """What the others see: a phone, the projector, the files that are read."""
    screen = room.aino.projector().get(f"/s/{room.aino.session_id}/projector").text
    with room.app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        made = {n: f.content(session, "fi").decode() for n, f in files().items()}
    return {"phone": room.leena.sees(), "projector": screen, **made}


def moderates(room: Room, button: str, thing: str) -> None:
    """A press of the facilitator."""
    address = f"/s/{room.aino.session_id}/console/{button}"
    assert room.aino.browser.post(address, data={"thing": thing}).status_code == 303


def test_a_dot_is_seen_hidden_and_shown_again(room: Room) -> None:
    made = room.sends(form_of("dot_vote"), "Koska se auttaa").headers["X-Made"]
    assert "Koska se auttaa" in room.aino.console()
    seen = everywhere(room)
    assert all("Koska se auttaa" in seen[w] for w in ("phone", "dots.csv", "summary-fi.md"))
    moderates(room, "spotlight", f"dots/{made}")
    assert "Koska se auttaa" in everywhere(room)["projector"]
    moderates(room, "hidden", f"dots/{made}")
    gone = everywhere(room)
    assert not [w for w, text in gone.items() if "Koska se auttaa" in text and w != "complete.json"]
    assert "piilotettuja 1" in gone["summary-fi.md"]
    moderates(room, "shown", f"dots/{made}")
    assert "Koska se auttaa" in everywhere(room)["phone"]


def test_a_late_dot_waits(room: Room) -> None:
    room.aino.goes_to("commitments")
    late = room.sends(form_of("dot_vote"), "Myöhässä")
    assert "X-Said" in late.headers and "Myöhässä" in room.aino.console()
    assert "Myöhässä" not in everywhere(room)["summary-fi.md"]
    moderates(room, "late", f"dots/{late.headers['X-Made']}")
    assert "Myöhässä" in everywhere(room)["summary-fi.md"]


def test_a_dot_for_somebody_without_a_phone(room: Room) -> None:
    with room.app.app_context():
        leena = db.session.query(Participant).filter_by(name="Leena").one().id
    stage = room.stages["dot_vote"]
    address = f"/s/{room.aino.session_id}/console/dot_vote/{stage}/dots"
    assert room.aino.browser.post(address, data={"person_id": leena, "choice": "now"})
    stranger = room.app.test_client()
    assert stranger.post(address, data={"person_id": leena}).status_code == 403
    with room.app.app_context():
        assert db.session.query(Dot).one().source == "entered"


def test_it_speaks_finnish_and_is_offered_where_stages_are_added(room: Room) -> None:
    assert "Miksi siihen?" in room.amina.sees()
    her = room.aino.browser
    her.post("/language", data={"language": "fi", "back": "/"})
    assert "Jokaiselle yksi piste" in her.get(f"/s/{room.aino.session_id}/console/day").text
    assert "Pisteet" in her.get(f"/s/{room.aino.session_id}/organiser").text


def test_its_complete_file_comes_back(app: Flask) -> None:
    data = json.loads(Path(os.environ["DOTS_FILE"]).read_text("utf-8"))
    with app.app_context():
        session = import_session(data, None)
        db.session.commit()
        assert complete(session) == data
