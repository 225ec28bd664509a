"""What came of canvases: in the summary and in the tables of the download."""

import csv
import io

import pytest
from flask import Flask

from tests.people import Facilitator
from tests.stages.a_canvas import Tables
from workshop import db
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.writers.files import files


@pytest.fixture
def tables(app: Flask, aino: Facilitator) -> Tables:
    """The first table wrote on two canvases."""
    tables = Tables(app, aino)
    tables.writes(tables.leila, "client_path.client_does.2", text="Soittaa kolmesti", seen="0")
    tables.writes(tables.leila, "client_path.client_does.1", text="Odottaa kirjettä", seen="0")
    tables.writes(tables.oskari, "client_path.gap.1", value="gap", seen="0")
    tables.gives("activity_system")
    tables.leila.posts(tables.stage, "notes", text="Laki", field="activity_system.rules")
    for words in ("Yksi", "Toinen"):
        tables.oskari.posts(
            tables.stage, "tensions", one_field="activity_system.rules",
            other_field="activity_system.object", one_hand=f"{words} käsi", other_hand="Muu käsi",
        )  # fmt: skip
    return tables


def summary(tables: Tables, language: str = "fi") -> str:
    """What the room takes home."""
    with tables.app.app_context():
        session = db.session.get_one(Session, tables.aino.session_id)
        return files()[f"summary-{language}.md"].content(session).decode()


def test_canvas_by_canvas_and_field_by_field_in_their_order(tables: Tables) -> None:
    text = summary(tables)
    order = ("Odottaa kirjettä", "Katkeaa", "Soittaa kolmesti")
    assert [text.index(words) for words in order] == sorted(text.index(words) for words in order)
    assert "Asiakkaan polku" in text and "Toimintajärjestelmä" in text
    first, second = (text.index(f"({n}) Säännöt") for n in (1, 2))
    assert first < text.index("Yksi käsi") < second < text.index("Toinen käsi")


def test_what_was_chosen_is_said_in_the_reader_s_language(tables: Tables) -> None:
    assert "Bryts" in summary(tables, "sv") and "Breaks" in summary(tables, "en")


def test_a_hidden_value_is_in_no_summary(tables: Tables) -> None:
    with tables.app.app_context():
        found = db.session.query(FieldValue).filter_by(text="Odottaa kirjettä").one()
        found.hide("Aino")
        db.session.commit()
    assert "Odottaa kirjettä" not in summary(tables)


def test_words_that_she_changed_are_used_everywhere(tables: Tables) -> None:
    own = {code: "Pykälät" for code in ("fi", "sv", "en")}
    with tables.app.app_context():
        stage = db.session.get_one(Stage, tables.stage)
        stage.options = {**stage.options, "words": {"activity_system.rules": {"label": own}}}
        db.session.commit()
    assert "Pykälät" in summary(tables)
    assert "Pykälät" in tables.page(tables.leila, "activity_system.rules")
    here = f"{tables.desk}/tables/{tables.first}"
    assert "Pykälät" in tables.aino.browser.get(here).text


def test_a_row_for_each_value_and_tension(tables: Tables) -> None:
    with tables.app.app_context():
        session = db.session.get_one(Session, tables.aino.session_id)
        made = files()["canvas_fields.csv"].content(session, "fi").decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(made), delimiter=";"))
    assert len(rows) == 1 + 3 + 2
    assert any("Katkeaa" in row for row in rows)
