"""Fields that hold one value: what the whole table says there, whoever typed it."""

import pytest
from flask import Flask

from tests.people import Facilitator
from tests.stages.a_canvas import Tables
from workshop import db
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.revision import revisions_of
from workshop.domain.contributions.tension import Tension

DOES, GAP, EFFECT = "client_path.client_does.1", "client_path.gap.1", "client_path.effect.1"
POINT = "development_four_field.we_are"


@pytest.fixture
def tables(app: Flask, aino: Facilitator) -> Tables:
    """At the client's path."""
    return Tables(app, aino)


def test_one_field_at_a_time_with_its_neighbours(tables: Tables) -> None:
    first = tables.page(tables.leila)
    assert "1 / 22" in first and "Vaihe 1 / 3" in first and 'rel="prev"' not in first
    assert "?field=client_path.actor.1" in first
    last = tables.page(tables.leila, "client_path.frame.3")
    assert "22 / 22" in last and "?field=client_path.client_does.4" in last


def test_what_one_wrote_the_table_sees_and_nobody_else(tables: Tables) -> None:
    assert tables.writes(tables.leila, DOES, text="Odottaa kirjettä", seen="0") == 303
    assert "Odottaa kirjettä" in tables.page(tables.oskari, DOES)
    assert "Odottaa kirjettä" not in tables.page(tables.sanna, DOES)


def test_the_path_grows_by_a_step_as_long_as_it_may(tables: Tables) -> None:
    fourth = tables.page(tables.leila, "client_path.client_does.4")
    assert "Vaihe 4 / 4" in fourth
    tables.writes(tables.leila, "client_path.client_does.4", text="Palaa jonoon", seen="0")
    assert "Vaihe 1 / 4" in tables.page(tables.oskari, DOES)
    assert "client_path.what_moves.3" in tables.page(tables.oskari, "client_path.what_moves.3")
    ninth = tables.page(tables.leila, "client_path.client_does.9")
    assert "client_path.client_does.10" not in ninth
    assert tables.writes(tables.leila, "client_path.client_does.10", text="x", seen="0") == 404


def test_two_people_reword_one_field_and_both_texts_are_shown(tables: Tables, app: Flask) -> None:
    tables.writes(tables.leila, DOES, text="Odottaa", seen="0")
    assert tables.writes(tables.oskari, DOES, text="Odottaa kirjettä", seen="1") == 303
    late = tables.leila.posts(tables.stage, "values", field=DOES, text="Odottaa vuoroa", seen="1")
    assert late.status_code == 409
    assert "Odottaa kirjettä" in late.text and "Odottaa vuoroa</textarea>" in late.text
    assert 'name="seen" value="2"' in late.text
    assert tables.value(DOES)[0] == "Odottaa kirjettä"
    assert tables.writes(tables.leila, DOES, text="Odottaa vuoroa", seen="2") == 303
    with app.app_context():
        found = db.session.query(FieldValue).filter_by(field=DOES).one()
        kept = [revision.values["text"] for revision in revisions_of(found)]
    assert kept == ["Odottaa", "Odottaa kirjettä"]


def test_two_people_fill_an_empty_field_at_once(tables: Tables) -> None:
    tables.writes(tables.leila, DOES, text="Odottaa", seen="0")
    late = tables.oskari.posts(tables.stage, "values", field=DOES, text="Soittaa", seen="0")
    assert late.status_code == 409 and "Odottaa" in late.text and "Soittaa" in late.text


def test_the_same_words_twice_are_no_quarrel(tables: Tables) -> None:
    tables.writes(tables.leila, DOES, text="Odottaa", seen="0")
    assert tables.writes(tables.oskari, DOES, text="Odottaa", seen="0") == 303


def test_one_is_chosen_and_several_are_ticked(tables: Tables) -> None:
    assert tables.writes(tables.leila, GAP, value="gap", seen="0") == 303
    form = {"key": db.new_id(), "field": EFFECT, "seen": "0", "value": ["time", "trust"]}
    address = f"{tables.leila.home}/canvas/{tables.stage}/values"
    assert tables.leila.browser.post(address, data=form).status_code == 303
    assert tables.value(GAP) == ("", ["gap"]) and tables.value(EFFECT) == ("", ["time", "trust"])
    page = tables.page(tables.oskari, EFFECT)
    assert page.count("checked") == 2
    assert tables.writes(tables.leila, GAP, value="maybe", seen="1") == 422
    assert tables.writes(tables.leila, GAP, seen="1") == 422


def test_a_point_is_placed_with_two_sliders(tables: Tables) -> None:
    tables.gives("development_four_field")
    page = tables.page(tables.leila, POINT)
    assert page.count('type="range"') == 2 and page.count("<output") == 2
    assert tables.writes(tables.leila, POINT, across="25", up="80", seen="0") == 303
    assert tables.value(POINT) == ("", ["0.25", "0.20"])
    again = tables.page(tables.oskari, POINT)
    assert 'value="25"' in again and 'value="80"' in again
    assert tables.writes(tables.leila, POINT, across="120", up="80", seen="1") == 422


def test_a_hidden_value_can_be_written_anew(tables: Tables, app: Flask) -> None:
    tables.writes(tables.leila, DOES, text="Nimi Sukunimi", seen="0")
    with app.app_context():
        db.session.query(FieldValue).one().hide("Aino")
        db.session.commit()
    page = tables.page(tables.oskari, DOES)
    assert "Nimi Sukunimi" not in page
    assert tables.writes(tables.oskari, DOES, text="Odottaa", seen="0") == 303
    assert "Odottaa" in tables.page(tables.leila, DOES)


def test_a_late_value_waits_only_where_the_field_was_empty(tables: Tables) -> None:
    tables.writes(tables.leila, DOES, text="Odottaa", seen="0")
    tables.aino.goes_to("pause")
    assert tables.writes(tables.leila, DOES, text="Odottaa vuoroa", seen="1") == 303
    assert tables.value(DOES)[0] == "Odottaa vuoroa"
    late = tables.leila.posts(tables.stage, "values", field=GAP, value="gap", seen="0")
    assert late.status_code == 303 and "X-Said" in late.headers
    assert 'class="late-notes"' in tables.aino.console()


@pytest.mark.parametrize("field", ["", "no", "no.such", "client_path.gap", "client_path.gap.9"])
def test_a_place_that_is_none(tables: Tables, field: str) -> None:
    assert tables.writes(tables.leila, field, text="x", value="gap", seen="0") == 404
    assert tables.page(tables.leila, field).count("canvas-turn") == 1


def test_a_tension_between_two_fields(tables: Tables, app: Flask) -> None:
    tables.gives("activity_system")
    page = tables.page(tables.leila, "activity_system.tensions")
    assert "8 / 8" in page and 'name="one_hand"' in page
    form = {"one_field": "activity_system.rules", "other_field": "activity_system.object"}
    words = {"one_hand": "Määräaika on kaksi viikkoa", "other_hand": "Kieli vie kaksi vuotta"}
    same = tables.leila.posts(
        tables.stage, "tensions", **{**form, "other_field": form["one_field"]}, **words
    )
    assert same.status_code == 422 and "Kieli vie kaksi vuotta" in same.text
    assert 'class="error"' in same.text
    assert tables.leila.posts(tables.stage, "tensions", **form, **words).status_code == 303
    seen = tables.page(tables.oskari, "activity_system.tensions")
    assert all(word in seen for word in words.values())
    assert words["one_hand"] not in tables.page(tables.sanna, "activity_system.tensions")
    with app.app_context():
        assert db.session.query(Tension).one().canvas == "activity_system"


def test_somebody_without_a_table_is_told_so(tables: Tables) -> None:
    from tests.people import Phone

    guest = Phone(tables.aino, "Vieras")
    tables.aino.seats(("Leila", "Oskari"), ("Sanna",))
    assert 'class="notice"' in tables.page(guest, DOES)
    assert tables.writes(guest, DOES, text="x", seen="0") == 404
