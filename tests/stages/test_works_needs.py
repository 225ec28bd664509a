"""Notes alone and in silence; then the table sees them, moves them and groups them."""

import re

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.seating.tables import publish, start_draft, table_at
from workshop.domain.session.session import Session

WORKS = "Yhteisvastaanotto kirjastossa joka toinen tiistai"
NEEDS = "Kukaan ei kutsu asiakasta seuraavaan paikkaan"


def seat(app: Flask, aino: Facilitator, *tables: list[str]) -> None:
    """Publish tables with these people."""
    with app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        draft = start_draft(session)
        people = {p.name: p for p in session.participants}
        for position, names in enumerate(tables):
            for name in names:
                draft.put(people[name], table_at(session, position))
        db.session.flush()
        publish(draft)
        db.session.commit()


def board_of(phone: Phone) -> dict[str, str]:
    """Ids of the notes that stand on the board of a phone, by text."""
    link = r'/me/canvas/notes/([^"/]+)"><span dir="auto"[^>]*>([^<]+)<'
    found = re.findall(link, phone.sees())
    return {text: note_id for note_id, text in found}


def column_of(app: Flask, note_id: str) -> str:
    """The side where a note stands."""
    with app.app_context():
        return db.session.get_one(Note, note_id).field


@pytest.fixture
def room(app: Flask, aino: Facilitator) -> tuple[str, Phone, Phone, Phone]:
    """Leila and Oskari share a table, Sanna sits at another; two notes are written."""
    leila, oskari, sanna = (Phone(aino, name) for name in ("Leila", "Oskari", "Sanna"))
    seat(app, aino, ["Leila", "Oskari"], ["Sanna"])
    stage = aino.goes_to("canvas")
    assert leila.posts(stage, "notes", text=WORKS, field="works_needs.works").status_code == 303
    assert oskari.posts(stage, "notes", text=NEEDS, field="works_needs.needs").status_code == 303
    return stage, leila, oskari, sanna


def test_alone_everybody_sees_only_their_own(room, aino) -> None:
    _stage, leila, oskari, sanna = room
    assert WORKS in leila.sees() and NEEDS not in leila.sees()
    assert NEEDS in oskari.sees() and WORKS not in oskari.sees()
    assert WORKS not in sanna.sees()


def test_the_table_and_nobody_else_sees_the_notes_after_that(room, aino) -> None:
    _stage, leila, oskari, sanna = room
    aino.presses_next()
    assert set(board_of(leila)) == set(board_of(oskari)) == {WORKS, NEEDS}
    assert board_of(sanna) == {}
    assert WORKS not in sanna.sees()


def test_a_note_goes_over_the_line_with_one_tap(room, aino, app) -> None:
    _stage, _leila, oskari, _sanna = room
    aino.presses_next()
    note = board_of(oskari)[WORKS]
    assert 'value="needs"' in oskari.browser.get(f"{oskari.home}/canvas/notes/{note}").text
    answer = oskari.browser.post(
        f"{oskari.home}/canvas/notes/{note}/field", data={"field": "needs"}
    )
    assert answer.status_code == 303
    assert column_of(app, note) == "needs"


def test_two_notes_are_merged_and_split(room, aino) -> None:
    _stage, leila, oskari, _sanna = room
    aino.presses_next()
    works, needs = board_of(leila)[WORKS], board_of(leila)[NEEDS]
    page = leila.browser.get(f"{leila.home}/canvas/notes/{works}").text
    assert f'name="other" value="{needs}"' in page
    leila.browser.post(f"{leila.home}/canvas/notes/{works}/merge", data={"other": needs})
    oskari.browser.post(f"{oskari.home}/canvas/notes/{needs}/merge", data={"other": works})
    assert 'class="merged"' in oskari.sees()
    assert set(board_of(oskari)) == {WORKS, NEEDS}
    assert "/split" in oskari.browser.get(f"{oskari.home}/canvas/notes/{works}").text
    oskari.browser.post(f"{oskari.home}/canvas/notes/{works}/split")
    assert 'class="merged"' not in leila.sees()
    assert set(board_of(leila)) == {WORKS, NEEDS}


@pytest.mark.parametrize(
    ("verb", "kind"), [("merge", ""), ("links", "same"), ("links", "disagree")]
)
def test_the_other_note_must_be_chosen_first(room, aino, verb, kind) -> None:
    _stage, leila, _oskari, _sanna = room
    aino.presses_next()
    note = f"{leila.home}/canvas/notes/{board_of(leila)[WORKS]}"
    answer = leila.browser.post(f"{note}/{verb}", data={"kind": kind})
    assert answer.status_code == 422
    assert 'id="other-error"' in answer.text
    assert 'id="other-error"' not in leila.browser.get(note).text


def test_another_table_cannot_open_or_touch_a_note(room, aino, app) -> None:
    _stage, leila, _oskari, sanna = room
    aino.presses_next()
    note = board_of(leila)[WORKS]
    address = f"{sanna.home}/canvas/notes/{note}"
    assert sanna.browser.get(address).status_code == 404
    for what in ("field", "merge", "split", "cluster-name", "place", "links"):
        answer = sanna.browser.post(
            f"{address}/{what}", data={"field": "needs", "other": note, "kind": "same"}
        )
        assert answer.status_code == 404
    assert column_of(app, note) == "works"


def test_a_note_has_words_and_a_side_and_typed_text_stays(room) -> None:
    stage, leila, _oskari, _sanna = room
    assert leila.posts(stage, "notes", text="  ", field="works_needs.works").status_code == 422
    answer = leila.posts(stage, "notes", text="Sama kysytään kolmesti", column="elsewhere")
    assert answer.status_code == 422
    assert "Sama kysytään kolmesti" in answer.text
    assert leila.posts(stage, "notes", text="ä" * 281, field="works_needs.works").status_code == 422


def test_the_console_counts_and_the_projector_tells_nothing(room, aino) -> None:
    _stage, _leila, _oskari, _sanna = room
    console = aino.console()
    assert console.count('class="is-left"><b>1</b>') == 1
    screen = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert WORKS not in screen and NEEDS not in screen
