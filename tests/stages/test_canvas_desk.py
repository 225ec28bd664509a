"""The facilitator's side of canvases: choosing, looking, showing, moving; tables that change."""

import threading

import pytest
from flask import Flask
from sqlalchemy import event

from tests.people import Facilitator
from tests.stages.a_canvas import Tables
from workshop import db
from workshop.domain.contributions.canvas_choice import CanvasChoice
from workshop.domain.contributions.note import Note

NOTE = "Asiakas odottaa kirjettä"
RULES = "activity_system.rules"


@pytest.fixture
def tables(app: Flask, aino: Facilitator) -> Tables:
    """At the activity system."""
    return Tables(app, aino, "activity_system")


def note_of(tables: Tables) -> str:
    """Leila's note among the rules; its id."""
    answer = tables.leila.posts(tables.stage, "notes", text=NOTE, field=RULES)
    assert answer.status_code == 303
    return answer.headers["X-Made"]


def test_a_canvas_for_one_table_and_for_all(tables: Tables, app: Flask) -> None:
    assert tables.gives("boundary_map", tables.second) == 303
    assert "activity_system" in tables.page(tables.leila)
    assert "boundary_map" in tables.page(tables.sanna)
    assert tables.gives("clover_knot") == 303
    assert "clover_knot" in tables.page(tables.leila) and "clover_knot" in tables.page(tables.sanna)
    with app.app_context():
        before = db.session.query(CanvasChoice).count()
    tables.gives("clover_knot")
    with app.app_context():
        assert db.session.query(CanvasChoice).count() == before


def test_a_canvas_that_is_none_and_a_table_that_is_none(tables: Tables) -> None:
    assert tables.gives("no_such") == 404
    assert tables.gives("clover_knot", "nobody") == 404


def test_a_canvas_is_chosen_before_the_stage_begins(tables: Tables) -> None:
    tables.aino.goes_to("opening")
    editor = f"/s/{tables.aino.session_id}/console/day/{tables.stage}"
    assert f"{tables.desk}/tables" in tables.aino.browser.get(editor).text
    page = tables.aino.browser.get(f"{tables.desk}/tables")
    assert page.status_code == 200
    tables.gives("works_needs", tables.second)
    tables.goes_on()
    assert "works_needs.works" in tables.page(tables.sanna)


def test_what_was_written_on_the_former_canvas_stays_and_can_be_seen(tables: Tables) -> None:
    note_of(tables)
    tables.gives("works_needs", tables.first)
    assert NOTE not in tables.page(tables.oskari)
    assert "?field=activity_system" in tables.page(tables.oskari)
    assert NOTE in tables.page(tables.oskari, RULES)
    here = f"{tables.desk}/tables/{tables.first}"
    assert NOTE in tables.aino.browser.get(f"{here}?canvas=activity_system").text
    late = tables.oskari.posts(tables.stage, "notes", text="Vielä tämä", field=RULES)
    assert late.status_code == 303, "begun before the canvas was changed"
    assert "Vielä tämä" in tables.page(tables.leila, RULES)


def test_an_easier_one_is_one_press_away(tables: Tables) -> None:
    console = tables.aino.console()
    assert f"{tables.desk}/choices?canvas=works_needs" in console
    address = f"{tables.desk}/choices?canvas=works_needs"
    tables.aino.browser.post(address, data={"group": tables.first})
    assert "works_needs.works" in tables.page(tables.leila)
    assert "works_needs.works" not in tables.page(tables.sanna)


def test_she_moves_a_note(tables: Tables, app: Flask) -> None:
    note = note_of(tables)
    here = f"/s/{tables.aino.session_id}/console/canvas/notes/{note}/field"
    moved = tables.aino.browser.post(here, data={"field": "activity_system.object"})
    assert moved.status_code == 303
    for target in ("client_path.gap.1", "no.such", ""):
        assert tables.aino.browser.post(here, data={"field": target}).status_code == 404
    with app.app_context():
        assert db.session.get_one(Note, note).field == "activity_system.object"


def test_one_table_enlarged_on_the_projector_and_the_question_again(tables: Tables) -> None:
    note_of(tables)
    screen, address = tables.aino.projector(), f"/s/{tables.aino.session_id}/projector"
    assert "odottaa" not in screen.get(address).text
    tables.aino.browser.post(f"{tables.desk}/view", data={"group": tables.first})
    shown = screen.get(address).text
    assert "odottaa" in shown and "Leila" not in shown
    tables.aino.browser.post(f"{tables.desk}/view", data={"group": ""})
    assert "odottaa" not in screen.get(address).text


def test_sixty_notes_in_one_field(tables: Tables) -> None:
    for number in range(60):
        form = {"text": f"Sääntö numero {number}", "field": RULES}
        assert tables.leila.posts(tables.stage, "notes", **form).status_code == 303
    page = tables.page(tables.oskari, RULES)
    assert all(f"Sääntö numero {number}<" in page for number in range(60))
    assert 'class="table-canvas-count">60<' in tables.aino.console()


def test_a_table_merged_in_the_middle_is_still_there(tables: Tables) -> None:
    note_of(tables)
    tables.aino.seats((), ("Sanna", "Leila", "Oskari"))
    console = tables.aino.console()
    face = console.partition('class="table-canvases"')[2].partition("</ul>")[0]
    assert face.count("canvas-warning") == 3  # nobody here, two went, two came
    assert 'class="table-canvas-count">1<' in face
    assert NOTE not in tables.page(tables.sanna, RULES), "notes stay where they were written"
    assert NOTE in tables.page(tables.leila, RULES), "her own she still sees"


def test_a_person_moved_in_the_middle_writes_at_the_new_table(tables: Tables) -> None:
    note_of(tables)
    tables.aino.seats(("Oskari",), ("Sanna", "Leila"))
    assert NOTE in tables.page(tables.oskari, RULES)
    tables.leila.posts(tables.stage, "notes", text="Täällä on toisin", field=RULES)
    assert "Täällä on toisin" in tables.page(tables.sanna, RULES)
    assert "Täällä on toisin" not in tables.page(tables.oskari, RULES)


def test_a_table_from_which_nothing_comes_is_said_to_be_silent(tables: Tables) -> None:
    console = tables.aino.console()
    assert console.count("<quiet-since") == 2
    assert 'data-after="3"' in console


def test_the_cost_is_the_same_with_many_notes(tables: Tables, app: Flask) -> None:
    def queries() -> int:
        counted: list[str] = []
        here = threading.get_ident()
        engine = app.extensions["store"].engine

        def count(*args: object) -> None:
            if threading.get_ident() == here:  # not what is pushed meanwhile
                counted.append(str(args[2]))

        event.listen(engine, "before_cursor_execute", count)
        tables.aino.console()
        tables.page(tables.oskari, RULES)
        event.remove(engine, "before_cursor_execute", count)
        return len(counted)

    note_of(tables)
    queries()
    few = queries()
    for number in range(20):
        tables.leila.posts(tables.stage, "notes", text=f"Lisää {number}", field=RULES)
    assert queries() == few
