"""Runs of the engine are seen and stopped from any server; one whose server died is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.engine import PATIENCE, at_work, held_up
from tests.people import Facilitator
from tests.web.test_engine_at_work import OURS, a_hard_question
from workshop import db
from workshop.app import create_app
from workshop.config import Config
from workshop.domain.seating.proposal_run import LONGEST, LOST, TABLES, ProposalRun, renew, running
from workshop.domain.session.session import Session

SOON = LONGEST / 2


@pytest.fixture
def another(app: Flask) -> Iterator[Flask]:
    """A second server on the same store."""
    folder: Path = app.config["RAJAPAJA"].data
    made = create_app(Config.from_environment({"DATA_DIR": str(folder), "ASYNC_MODE": "threading"}))
    yield made
    made.extensions["store"].dispose()


def her_browser_at(server: Flask, aino: Facilitator) -> FlaskClient:
    """The same cookie, sent to another server."""
    name = aino.app.config["SESSION_COOKIE_NAME"]
    cookie = aino.browser.get_cookie(name)
    assert cookie
    browser = server.test_client()
    browser.set_cookie(name, cookie.value)
    return browser


def test_any_server_sees_and_stops_what_another_works_on(aino: Facilitator, another: Flask) -> None:
    console = a_hard_question(aino)
    asked = {"low": "4", "high": "6", "who": "all"}
    aino.browser.post(f"{console.address}/proposals", data=asked, headers=OURS)
    (job,) = at_work(aino.app)
    elsewhere = her_browser_at(another, aino)
    assert 'class="making"' in elsewhere.get(console.address).text
    again = elsewhere.post(f"{console.address}/proposals", data=asked, headers=OURS)
    assert "already" in again.headers["X-Said"] and not at_work(another)
    with held_up(aino.app):  # it has not ended by itself
        stopped = elsewhere.post(f"{console.address}/proposals/stop", data={"run": job.run_id})
        assert stopped.status_code == 303
        assert not console.run()["over"]
    assert job.ended.wait(SOON), "well before its time is up"
    assert console.run()["over"]
    assert 'class="making"' not in elsewhere.get(console.address).text


def test_a_run_whose_server_died_is_over_by_itself(aino: Facilitator) -> None:
    with aino.app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        version = session.version
        run = ProposalRun(id=db.new_id(), session_id=session.id, purpose=TABLES)
        run.heard_at = db.now() - LOST
        db.session.add(run)
        db.session.commit()
        assert running(session, TABLES) is None
        renew(run.id)
        assert running(session, TABLES) is run
        assert session.version == version + 1, "a sign of life is no change that anybody sees"


def test_a_server_that_starts_again_ends_what_it_left(aino: Facilitator) -> None:
    with aino.app.app_context():
        run = ProposalRun(id=db.new_id(), session_id=aino.session_id)
        db.session.add(run)
        db.session.commit()
        session = db.session.get_one(Session, aino.session_id)
        assert running(session, TABLES) is run
        folder = str(aino.app.config["RAJAPAJA"].data)
    create_app(Config.from_environment({"DATA_DIR": folder, "ASYNC_MODE": "threading"}))
    with aino.app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        assert running(session, TABLES) is None


def test_the_server_at_work_renews_the_run(
    aino: Facilitator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.live.jobs.LOOKS", 0.01)
    monkeypatch.setattr("workshop.live.jobs.RENEWS", 0.0)
    console = a_hard_question(aino)
    asked = {"low": "4", "high": "6", "who": "all"}
    aino.browser.post(f"{console.address}/proposals", data=asked, headers=OURS)
    with held_up(aino.app) as job:
        first = heard_at(aino.app, job.run_id)
        while heard_at(aino.app, job.run_id) == first and job.engine.process.poll() is None:
            pass
        assert heard_at(aino.app, job.run_id) > first
        job.engine.kill()
    assert job.ended.wait(PATIENCE)


def heard_at(app: Flask, run_id: str) -> float:
    """The last sign of life."""
    with app.app_context():
        moment = db.session.get_one(ProposalRun, run_id).heard_at
        assert moment
        return moment.timestamp()
