"""My own words: reworded while the stage is open, taken back at any time; written for somebody."""

import json

import pytest
from flask import Flask

from tests.web.whole_room import Room
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.origin import come_from
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.revision import revisions_of
from workshop.domain.contributions.thread import thread_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import current_round
from workshop.domain.session.session import Session
from workshop.outcome.document import complete

FIRST, SECOND = "Soitan asiakkaan puolesta", "Soitan asiakkaan kanssa"


@pytest.fixture
def room(app: Flask) -> Room:
    """The introductions run, and both have answered."""
    room = Room(app)
    stage = room.aino.goes_to("introductions")
    assert room.amina.posts(stage, "introductions", q1=FIRST).status_code == 303
    room.leena.posts(stage, "introductions", q1="Opetan")
    return room


def note(room: Room) -> Note:
    """What Amina wrote. Inside a context."""
    return db.session.query(Note).join(Participant).filter(Participant.name == "Amina").one()


def address(room: Room) -> str:
    """Its page."""
    with room.app.app_context():
        return f"{room.amina.home}/own/notes/{note(room).id}"


def test_reworded_it_says_the_new_words_and_keeps_the_old(room: Room) -> None:
    where = address(room)
    assert FIRST in room.amina.browser.get(where).text
    answer = room.amina.browser.post(f"{where}/wording", data={"text": SECOND, "seen": "1"})
    assert answer.status_code == 303
    assert SECOND in room.leena.sees() and FIRST not in room.leena.sees()
    with room.app.app_context():
        assert [r.values for r in revisions_of(note(room))] == [{"text": FIRST}]


def test_two_screens_at_once_both_texts_are_shown(room: Room) -> None:
    where = address(room)
    room.amina.browser.post(f"{where}/wording", data={"text": SECOND, "seen": "1"})
    late = room.amina.browser.post(f"{where}/wording", data={"text": "Kolmannet", "seen": "1"})
    assert late.status_code == 409
    assert SECOND in late.text and "Kolmannet" in late.text
    with room.app.app_context():
        assert note(room).text == SECOND
    again = room.amina.browser.post(f"{where}/wording", data={"text": "Kolmannet", "seen": "2"})
    assert again.status_code == 303


def test_nothing_is_kept_of_empty_words(room: Room) -> None:
    empty = room.amina.browser.post(f"{address(room)}/wording", data={"text": " ", "seen": "1"})
    assert empty.status_code == 422
    with room.app.app_context():
        assert note(room).text == FIRST


def test_taken_back_it_leaves_every_screen_and_file(room: Room) -> None:
    where = address(room)
    room.aino.goes_to("problem")  # its stage has closed
    assert room.amina.browser.post(f"{where}/wording", data={"text": SECOND}).status_code == 409
    assert room.amina.browser.post(f"{where}/withdrawal").status_code == 303
    pages = room.phone_pages()
    pages = [*room.room_pages(), *pages[len(pages) // 2 :]]  # all but Amina's own
    assert not [page for page in pages if FIRST in page]
    with room.app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        assert FIRST not in json.dumps(complete(session), ensure_ascii=False)


def test_its_thread_says_that_it_was_taken_back(room: Room) -> None:
    with room.app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        stage = next(s for s in session.stages if s.kind == "problem")
        round_ = current_round(session)
        assert round_
        amina = next(p for p in session.participants if p.name == "Amina")
        Problem.word(stage, round_.seats[0].group, amina, "Asiakas odottaa", "")
        db.session.flush()
        problem = db.session.query(Problem).one()
        come_from(problem, [reference(note(room))])
        note(room).withdraw()
        db.session.commit()
        (knot,) = thread_of(problem).back
        assert knot.thing.withdrawn_at


def test_it_comes_back_while_the_stage_is_open(room: Room) -> None:
    where = address(room)
    room.amina.browser.post(f"{where}/withdrawal")
    assert FIRST not in room.leena.sees()
    room.amina.browser.post(f"{where}/withdrawal", data={"undo": "yes"})
    assert FIRST in room.leena.sees()


def test_nobody_else_s_words(room: Room) -> None:
    where = address(room).replace(room.amina.home, room.leena.home)
    assert room.leena.browser.get(where).status_code == 404
    assert room.leena.browser.post(f"{where}/withdrawal").status_code == 404
    assert FIRST in room.leena.sees()


def test_she_writes_for_somebody_without_a_phone(room: Room) -> None:
    aino, here = room.aino, f"/s/{room.aino.session_id}"
    added = {"name": "Veikko", "organisation": "SPR", "key": db.new_id()}
    aino.browser.post(f"{here}/console/people", data=added)
    with room.app.app_context():
        by_name = {p.name: p.id for p in db.session.query(Participant)}
        stages = db.session.get_one(Session, aino.session_id).stages
        stage = next(s.id for s in stages if s.kind == "introductions")
    refused = aino.browser.post(f"{here}/console/people/{by_name['Amina']}/writing")
    assert refused.status_code == 404, "Amina has a phone of her own"
    assert (
        aino.browser.post(f"{here}/console/people/{by_name['Veikko']}/writing").status_code == 303
    )
    assert "Veikko" in aino.browser.get(f"{here}/me").text
    form = {"q1": "Käyn kylässä", "key": db.new_id()}
    assert aino.browser.post(f"{here}/me/introductions/{stage}/introductions", data=form)
    with room.app.app_context():
        made = db.session.query(Note).filter_by(participant_id=by_name["Veikko"]).one()
        assert (made.source, made.entered_by) == ("entered", "Aino")
    aino.browser.post(f"{here}/me/written")
    assert aino.browser.get(f"{here}/me").status_code == 302
