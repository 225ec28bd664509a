"""Notes alone and in silence; then the table sees them, moves them and groups them."""

import re

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note

WORKS = "Yhteisvastaanotto kirjastossa joka toinen tiistai"
NEEDS = "Kukaan ei kutsu asiakasta seuraavaan paikkaan"


def board_of(phone: Phone) -> dict[str, str]:
    """Ids of the notes that stand on the board of a phone, by text."""
    link = r'/me/canvas/notes/([^"/]+)"><span dir="auto"[^>]*>([^<]+)<'
    found = re.findall(link, phone.sees())
    return {text: note_id for note_id, text in found}


def field_of(app: Flask, note_id: str) -> str:
    """The field where a note stands."""
    with app.app_context():
        return db.session.get_one(Note, note_id).field


def to_the_table(aino: Facilitator) -> None:
    """From writing alone over the pair's step to the table's."""
    aino.presses_next()
    aino.presses_next()


@pytest.fixture
def room(app: Flask, aino: Facilitator) -> tuple[str, Phone, Phone, Phone]:
    """Leila and Oskari share a table, Sanna sits at another; two notes are written."""
    leila, oskari, sanna = (Phone(aino, name) for name in ("Leila", "Oskari", "Sanna"))
    aino.seats(("Leila", "Oskari"), ("Sanna",))
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
    to_the_table(aino)
    assert set(board_of(leila)) == set(board_of(oskari)) == {WORKS, NEEDS}
    assert board_of(sanna) == {}
    assert WORKS not in sanna.sees()


def test_a_note_goes_over_the_line_with_one_tap(room, aino, app) -> None:
    _stage, _leila, oskari, _sanna = room
    to_the_table(aino)
    note = board_of(oskari)[WORKS]
    assert (
        'value="works_needs.needs"' in oskari.browser.get(f"{oskari.home}/canvas/notes/{note}").text
    )
    answer = oskari.browser.post(
        f"{oskari.home}/canvas/notes/{note}/field", data={"field": "works_needs.needs"}
    )
    assert answer.status_code == 303
    assert field_of(app, note) == "works_needs.needs"


def test_two_notes_are_merged_and_split(room, aino) -> None:
    _stage, leila, oskari, _sanna = room
    to_the_table(aino)
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
    to_the_table(aino)
    note = f"{leila.home}/canvas/notes/{board_of(leila)[WORKS]}"
    answer = leila.browser.post(f"{note}/{verb}", data={"kind": kind})
    assert answer.status_code == 422
    assert 'id="other-error"' in answer.text
    assert 'id="other-error"' not in leila.browser.get(note).text


def test_another_table_cannot_open_or_touch_a_note(room, aino, app) -> None:
    _stage, leila, _oskari, sanna = room
    to_the_table(aino)
    note = board_of(leila)[WORKS]
    address = f"{sanna.home}/canvas/notes/{note}"
    assert sanna.browser.get(address).status_code == 404
    for what in ("field", "merge", "split", "cluster-name", "place", "links"):
        answer = sanna.browser.post(
            f"{address}/{what}", data={"field": "works_needs.needs", "other": note, "kind": "same"}
        )
        assert answer.status_code == 404
    assert field_of(app, note) == "works_needs.works"


def test_a_note_has_words_and_a_side_and_typed_text_stays(room) -> None:
    stage, leila, _oskari, _sanna = room
    assert leila.posts(stage, "notes", text="  ", field="works_needs.works").status_code == 422
    answer = leila.posts(
        stage, "notes", text="Sama kysytään kolmesti", field="works_needs.elsewhere"
    )
    assert answer.status_code == 422
    assert "Sama kysytään kolmesti" in answer.text
    assert leila.posts(stage, "notes", text="ä" * 281, field="works_needs.works").status_code == 422


def test_a_group_that_was_emptied_by_moves_is_no_more(room, aino) -> None:
    _stage, leila, _oskari, _sanna = room
    to_the_table(aino)
    works, needs = board_of(leila)[WORKS], board_of(leila)[NEEDS]
    notes = f"{leila.home}/canvas/notes"
    leila.browser.post(f"{notes}/{works}/merge", data={"other": needs})
    leila.browser.post(f"{notes}/{needs}/cluster-name", data={"name": "Kutsuminen"})
    assert "Kutsuminen" in leila.sees()
    leila.browser.post(f"{notes}/{works}/split")
    leila.browser.post(f"{notes}/{needs}/field", data={"field": "works_needs.client_view"})
    page = leila.sees()
    assert 'class="merged"' not in page
    assert set(board_of(leila)) == {WORKS, NEEDS}


def test_the_way_back_leads_to_the_field_where_the_note_stands(room, aino) -> None:
    _stage, leila, _oskari, _sanna = room
    to_the_table(aino)
    note = board_of(leila)[WORKS]
    address = f"{leila.home}/canvas/notes/{note}/field"
    moved = leila.browser.post(address, data={"field": "works_needs.needs"})
    assert moved.headers["Location"].endswith(f"?field=works_needs.needs#note-{note}")


def test_the_console_counts_and_the_projector_tells_nothing(room, aino) -> None:
    _stage, _leila, _oskari, _sanna = room
    console = aino.console()
    assert console.count('class="table-canvas-count">2<') == 1
    screen = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert WORKS not in screen and NEEDS not in screen
