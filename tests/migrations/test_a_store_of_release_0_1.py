"""A house of release 0.1 starts the newer version: everything is there, and everything opens."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import Engine, text

from tests.fixtures import RELEASE_0_1, restore
from tests.outcome.test_files_of_release_0_1 import as_a_canvas, lost
from workshop import db, migrations
from workshop.app import create_app
from workshop.config import Config
from workshop.domain.session.session import Session
from workshop.outcome.document import complete

FOLDER = RELEASE_0_1 / "something-of-everything"
ROWS = {
    "accounts": 1, "clarities": 7, "commitments": 6, "feedback": 5, "groups": 3,
    "joined_names": 2, "marks": 5, "merged_people": 1, "notes": 9, "organisation_kinds": 2,
    "party_answers": 3,
    "participants": 10, "parties": 6, "picks": 5, "problems": 2, "proposal_runs": 2,
    "rounds": 7, "seat_moves": 3, "seats": 58, "sessions": 1, "setup_links": 2, "spotlights": 2,
    "stage_runs": 2, "stages": 21, "submissions": 3, "table_comments": 3, "table_rules": 7,
    "not_duplicates": 2, "wishes": 1, "wordings": 5,
}  # fmt: skip
VALUES = {
    "select count(*) from rounds where published_at is null": 3,
    "select count(*) from rounds where turn is not null": 3,
    "select count(*) from rounds where undone_at is not null": 1,
    "select count(*) from seats where locked_at is not null": 1,
    "select count(*) from seat_moves where undone_at is not null": 1,
    "select count(*) from seat_moves where to_id is null": 1,
    "select text from table_comments where group_id is null": "Kaksi ruotsinkielistä yhteen",
    "select json_extract(said, '$.name') from merged_people": "Maja Virtanen",
    "select json_extract(shared, '$[0]') || tables || balanced from wishes": "languages30",
    "select kind from table_rules where removed_at is not null": "no_own_manager",
    "select count(distinct kept) from joined_names": 1,
    "select kind from organisation_kinds where name = 'Hyvinvointialue'": "wellbeing_county",
    "select one || other from not_duplicates where one = 'FPA'": "FPAKela",
    "select text from notes where hidden_at is not null": "piilossa oleva",
    "select count(*) from notes where late_at is not null and taken_in_at is null": 1,
    "select count(*) from notes where merged_into_id is not null": 1,
    "select line from picks where hidden_at is not null": "ruma sana",
    "select sentence from wordings where late_at is not null and taken_in_at is null": (
        "Tämä odottaa ottamista"
    ),
    "select what from commitments where withdrawn_at is not null": "Peruttu lupaus",
    "select suggestion from parties where answer = 'suggested'": "Hellre i Lovisa",
    "select key from stages where removed_at is not null": "break_1",
    "select json_extract(traits, '$.Vuosia[0]') from participants where name = 'Mats Berg'": "1",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of data as release 0.1 left it."""
    restore(FOLDER / "store.sql.gz", tmp_path / "rajapaja.sqlite")
    return tmp_path


@pytest.fixture
def upgraded(data: Path) -> Iterator[Engine]:
    """Its store, brought up to date."""
    engine = db.open_store(f"sqlite:///{data / 'rajapaja.sqlite'}")
    migrations.upgrade(engine)
    yield engine
    db.session.remove()
    engine.dispose()


def test_every_row_is_still_there(upgraded: Engine) -> None:
    with upgraded.connect() as store:
        rows = {name: store.scalar(text(f"select count(*) from {name}")) for name in ROWS}
        loose = store.execute(text("PRAGMA foreign_key_check")).all()
    assert rows == ROWS
    assert loose == []


def test_what_is_special_has_kept_its_value(upgraded: Engine) -> None:
    with upgraded.connect() as store:
        assert {question: store.scalar(text(question)) for question in VALUES} == VALUES


def test_the_complete_file_has_all_that_it_had_then(upgraded: Engine) -> None:
    session = db.session.query(Session).one()
    before = as_a_canvas(json.loads((FOLDER / "complete.json").read_text("utf-8")))
    assert lost(before, complete(session)) == []


@pytest.fixture
def house(data: Path) -> Iterator[Flask]:
    """The whole application on that folder."""
    env = {"DATA_DIR": str(data), "ASYNC_MODE": "threading"}
    application = create_app(Config.from_environment(env))
    yield application
    db.session.remove()
    application.extensions["store"].dispose()


def test_aino_signs_in_and_opens_every_page_of_her_day(house: Flask) -> None:
    browser = house.test_client()
    who = {"email": "aino@example.org", "password": "pitkä hyvä salasana"}
    assert browser.post("/sign-in", data=who).status_code == 303
    with house.app_context():
        address = f"/s/{db.session.query(Session).one().id}"
    pages = ("console", "console/people", "console/people/check", "tables", "organiser")
    assert {page: browser.get(f"{address}/{page}").status_code for page in pages} == dict.fromkeys(
        pages, 200
    )
    assert "Skriven på telefonen" in browser.get(f"{address}/console").text
