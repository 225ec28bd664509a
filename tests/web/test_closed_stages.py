"""Posting to a stage that has just closed: kept, and the writer is told; then it is taken in."""

import pytest
from flask import Flask

from tests.web.whole_room import Room, form_of
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import Problem
from workshop.domain.session.session import Session
from workshop.writers.files import files

RULE, PICK, ANSWERS = form_of("opening"), form_of("warm_up"), form_of("introductions")
NOTE, WORDING, PROMISE = form_of("canvas"), form_of("problem"), form_of("commitments")
LATE = "Tulin myöhässä"


@pytest.fixture
def room(app: Flask) -> Room:
    """The room has gone on to the commitments."""
    room = Room(app)
    room.aino.goes_to("commitments")
    return room


def takes_in(room: Room, **what: str) -> None:
    """A button among what came late."""
    address = f"/s/{room.aino.session_id}/console/late"
    assert room.aino.browser.post(address, data=what).status_code == 303


def told(room: Room) -> str:
    """The summary and the tables, without the complete file."""
    with room.app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        made = (f.content(session, "fi") for n, f in files().items() if n != "complete.json")
        return "\n".join(content.decode() for content in made)


@pytest.mark.parametrize("form", [RULE, ANSWERS, NOTE], ids=lambda form: form.what)
def test_late_words_wait_for_the_facilitator(room: Room, form) -> None:
    answer = room.sends(form, LATE)
    assert answer.status_code == 303 and "X-Said" in answer.headers
    page = room.amina.browser.get(answer.headers["Location"]).text
    assert 'class="notice told"' in page and LATE in page
    assert LATE in room.aino.console() and LATE not in told(room)
    takes_in(room)
    assert LATE in told(room)
    assert 'class="late-notes"' not in room.aino.console()
    with room.app.app_context():
        assert all(note.is_shown for note in db.session.query(Note))


def test_a_late_change_of_answers_waits_too(room: Room) -> None:
    room.aino.goes_to("introductions")
    room.sends(ANSWERS, "Teen työtä rajalla")
    room.aino.goes_to("canvas")
    room.sends(ANSWERS, "Teen työtä rajalla", q1=LATE)
    assert LATE in room.aino.console()
    summary = told(room)
    assert LATE not in summary and "Teen työtä rajalla" in summary


def test_a_late_choice_of_a_card_is_kept_and_said_so(room: Room) -> None:
    answer = room.sends(PICK, LATE)
    assert "X-Said" in answer.headers
    with room.app.app_context():
        pick = db.session.query(Pick).one()
        assert pick.late_at and pick.line == LATE
    assert LATE in room.amina.browser.get(answer.headers["Location"]).text


def test_a_late_wording_does_not_replace_what_the_table_agreed_on(room: Room) -> None:
    room.aino.goes_to("problem")
    room.sends(WORDING, "Kukaan ei soita")
    room.aino.goes_to("commitments")
    late = room.sends(WORDING, LATE, room.leena)
    assert "X-Said" in late.headers
    page = room.leena.browser.get(late.headers["Location"]).text
    assert "Kukaan ei soita" in page and f'id="wording-{late.headers["X-Made"]}"' in page
    assert LATE in room.aino.console()
    with room.app.app_context():
        assert db.session.query(Problem).one().wording.sentence == "Kukaan ei soita"
    assert LATE not in told(room) and "Kukaan ei soita" in told(room)
    takes_in(room, thing=f"wordings/{late.headers['X-Made']}")
    with room.app.app_context():
        assert db.session.query(Problem).one().wording.sentence == LATE
    assert LATE in told(room) and 'class="late-notes"' not in room.aino.console()


def test_a_table_whose_only_words_are_late_sees_them_and_the_summary_waits(room: Room) -> None:
    room.sends(WORDING, LATE)
    assert LATE in room.leena.browser.get(f"{room.leena.home}/stages/{room.stages['problem']}").text
    assert LATE not in told(room)
    takes_in(room)
    assert LATE in told(room)


def test_back_makes_the_stage_open_again(room: Room) -> None:
    room.aino.goes_to("canvas")
    assert "X-Said" not in room.sends(NOTE, "Ehdin sittenkin").headers
    with room.app.app_context():
        assert db.session.query(Note).one().is_shown
