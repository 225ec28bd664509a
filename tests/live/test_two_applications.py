"""Two applications in one process share nothing: stores, listeners, pushes, runs of the engine."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask
from flask_socketio import SocketIOTestClient
from sqlalchemy import func, select

from tests.people import Facilitator
from workshop import db
from workshop.app import create_app
from workshop.config import Config
from workshop.domain.session.session import Session
from workshop.live.rooms import Listener, audience_room, token_for

OURS = ("store", "socketio", "presence", "flusher", "jobs")


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Flask]:
    """One more application, with a store of its own."""
    config = Config.from_environment(
        {"DATA_DIR": str(tmp_path / "other"), "ASYNC_MODE": "threading", "PORT": "5000"}
    )
    made = create_app(config)
    yield made
    made.extensions["store"].dispose()


def sessions_in(app: Flask) -> int:
    """How many sessions its store has."""
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(Session)) or 0


def opens_console(aino: Facilitator, language: str) -> SocketIOTestClient:
    """Her console's socket."""
    with aino.app.app_context():
        token = token_for(Listener(aino.session_id, "console", language))
    return aino.app.extensions["socketio"].test_client(aino.app, auth={"token": token})


def test_each_has_its_own(app: Flask, other: Flask) -> None:
    for name in OURS:
        assert app.extensions[name] is not other.extensions[name], name


def test_what_is_made_in_one_is_not_in_the_other(app: Flask, other: Flask) -> None:
    aino, onni = Facilitator(app), Facilitator(other, "afternoon")
    onni.makes_session("full-day")
    assert (sessions_in(app), sessions_in(other)) == (1, 2)
    with app.app_context():
        here = db.session.get_one(Session, aino.session_id)
        with other.app_context():
            assert db.session.get(Session, aino.session_id) is None
            assert db.session.get(Session, onni.session_id)
        assert db.session.get(Session, aino.session_id) is here, "the first goes on where it was"
    assert aino.browser.get(f"/s/{onni.session_id}/console").status_code == 404


def test_who_listens_at_one_is_not_at_the_other(app: Flask, other: Flask) -> None:
    aino, onni = Facilitator(app), Facilitator(other)
    console, elsewhere = opens_console(aino, "fi"), opens_console(onni, "fi")
    assert console.is_connected() and elsewhere.is_connected()
    hers = audience_room(aino.session_id, "console", "fi")
    assert app.extensions["presence"].occupied([hers]) == {hers}
    assert not other.extensions["presence"].occupied([hers])
    console.disconnect()
    assert not app.extensions["presence"].occupied([hers])
    theirs = audience_room(onni.session_id, "console", "fi")
    assert other.extensions["presence"].occupied([theirs])


def test_outside_of_every_application_the_store_last_opened_is_in_use(
    app: Flask, other: Flask
) -> None:
    assert db.store_in_use() is other.extensions["store"]
    with app.app_context():
        assert db.store_in_use() is app.extensions["store"]


def test_a_task_without_an_application_finds_no_store_by_accident(app: Flask) -> None:
    with ThreadPoolExecutor(max_workers=1) as elsewhere:
        found = elsewhere.submit(db.session.get_bind).exception()
    assert isinstance(found, LookupError) and "no store is open here" in str(found)
