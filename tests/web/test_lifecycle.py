"""One lifecycle: what is late, hidden or taken back is so everywhere, whatever kind it is."""

import datetime as dt

import pytest
from flask import Flask

from tests.web.whole_room import PUBLIC, SOON, Form, Room, form_of
from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.contribution import (
    erase_words_of,
    find_contribution,
    reference_to,
    registry,
)
from workshop.domain.contributions.note import Note
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.writers.files import files

WORDS = "Sanat joista on kyse"


@pytest.fixture
def room(app: Flask) -> Room:
    """The day has begun; nothing is written."""
    return Room(app)


def presses(room: Room, button: str, thing: str) -> None:
    """A button of the console."""
    address = f"/s/{room.aino.session_id}/console/{button}"
    assert room.aino.browser.post(address, data={"thing": thing}).status_code == 303


def read(room: Room) -> str:
    """The summary in Finnish and every table, as whoever downloads them reads them."""
    with room.app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        made = [f for f in files().values() if f.use != "complete" and f.language in (None, "fi")]
        return "\n".join(file.content(session, "fi").decode() for file in made)


def reference(room: Room, form: Form) -> str:
    """What buttons call the thing that this form made."""
    with room.app.app_context():
        return reference_to(db.session.query(form.made).one())


@pytest.mark.parametrize("form", PUBLIC, ids=lambda form: form.what)
def test_hidden_it_is_nowhere_and_shown_again_it_is_back(room: Room, form: Form) -> None:
    """A problem too: the room can be spared any words."""
    room.opens_boards(form.kind)
    stage = room.stages[form.kind]
    one_thing = {word: "" for word in form.words[1:] if word not in form.made.text_columns}
    room.amina.posts(stage, form.what, **{**form.filled(WORDS), **one_thing})
    assert WORDS in read(room) and WORDS in room.aino.console()
    thing = reference(room, form)
    presses(room, "hidden", thing)
    assert WORDS not in read(room)
    screen = room.aino.projector()
    presses(room, "spotlight", thing)
    assert WORDS not in screen.get(f"/s/{room.aino.session_id}/projector").text
    with room.app.app_context():
        found = find_contribution(thing)
        assert found and found.hidden_by == "Aino"
    presses(room, "shown", thing)
    assert WORDS in read(room)
    presses(room, "spotlight", thing)
    assert WORDS in screen.get(f"/s/{room.aino.session_id}/projector").text


@pytest.mark.parametrize("form", PUBLIC, ids=lambda form: form.what)
def test_late_it_waits_and_is_in_no_file_until_it_is_taken_in(room: Room, form: Form) -> None:
    room.aino.goes_to("feedback")
    answer = room.sends(form, WORDS)
    assert "X-Said" in answer.headers
    assert WORDS in room.aino.console() and WORDS not in read(room)
    presses(room, "late", "")
    assert WORDS in read(room)


def test_a_note_under_a_hidden_one_does_not_disappear(room: Room) -> None:
    note = form_of("canvas")
    room.aino.goes_to("canvas")
    head = room.sends(note, "Piiloon menevä").headers["X-Made"]
    other = room.sends(note, WORDS).headers["X-Made"]
    with room.app.app_context():
        db.session.get_one(Note, other).merge_into(db.session.get_one(Note, head))
        db.session.commit()
    presses(room, "hidden", f"notes/{head}")
    with room.app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        summary = files()["summary-fi.md"].content(session).decode()
    assert WORDS in summary and "Piiloon" not in summary


def test_every_answer_to_a_promise_is_kept(room: Room) -> None:
    stage = room.aino.goes_to("commitments")
    with room.app.app_context():
        leena = db.session.query(Participant).filter_by(name="Leena").one().id
    made = room.sends(form_of("commitments"), "Soitan", others=leena).headers["X-Made"]
    answer = f"{room.leena.home}/commitments/{made}/answer"

    def says(said: str, text: str = "") -> None:
        form = {"key": db.new_id(), "answer": said, "text": text}
        assert room.leena.browser.post(answer, data=form).status_code == 303

    says("suggested", "Mieluummin torstaina")
    words = {"what": "Soitan torstaina", "due": SOON, "first_step": "", "key": db.new_id()}
    reword = f"{room.amina.home}/commitments/{made}/wording"
    assert room.amina.browser.post(reword, data=words).status_code == 303
    says("suggested", "Tai perjantaina")
    says("accepted")
    with room.app.app_context():
        [party] = db.session.get_one(Commitment, made).parties
        kept = [(a.answer, a.suggestion, a.about) for a in party.answers]
        assert all(isinstance(a.created_at, dt.datetime) for a in party.answers)
    assert kept == [
        ("suggested", "Mieluummin torstaina", "Soitan"),
        ("suggested", "Tai perjantaina", "Soitan torstaina"),
        ("accepted", "", "Soitan torstaina"),
    ]
    assert "Mieluummin torstaina" in read(room) and "Tai perjantaina" in read(room)
    file = room.aino.browser.get(f"/s/{room.aino.session_id}/organiser/exports/complete.json")
    assert "Mieluummin torstaina" in file.text and stage in file.text


def test_what_somebody_wrote_can_be_erased_whatever_it_was(room: Room) -> None:
    for form in PUBLIC:
        room.aino.goes_to(form.kind)
        room.sends(form, WORDS)
        room.sends(form, "Leenan sanat", room.leena)
    with room.app.app_context():
        amina = db.session.query(Participant).filter_by(name="Amina").one()
        assert erase_words_of(amina) >= len(PUBLIC)
        db.session.commit()
        texts = [
            t for model in registry.values() for one in db.session.query(model) for t in one.texts
        ]
    assert WORDS not in texts and "Leenan sanat" in texts
    assert WORDS not in read(room) and "Leenan sanat" in read(room)
