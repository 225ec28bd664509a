"""People of the tests: they do what people do, with forms and links."""

import re
from collections.abc import Sequence

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.engine import wait_for_engine
from workshop import db
from workshop.domain.people.accounts import SetupLink
from workshop.domain.seating.tables import publish, start_draft, table_at
from workshop.domain.session.day import Day
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage


class Facilitator:
    """Aino: an account made with the set-up link, a session, Next and Back."""

    def __init__(self, app: Flask, design: str = "full-day"):
        self.app = app
        self.browser: FlaskClient = app.test_client()
        with app.app_context():
            token = SetupLink.issue()
            db.session.commit()
        account = {"name": "Aino", "email": "aino@example.org", "password": "pitkä hyvä salasana"}
        assert self.browser.post(f"/set-up/{token}", data=account).status_code == 303
        self.session_id = self.makes_session(design)

    def makes_session(self, design: str) -> str:
        """A session by the form; its id."""
        form = {
            "title": "Kotoutujan polku katkeamatta",
            "locality": "Jokirannikko",
            "date": "2026-11-24",
            "time": "08:45",
            "expected": "12",
            "spoken": ["fi", "sv", "en"],
            "design": design,
        }
        answer = self.browser.post("/sessions/new", data=form)
        assert answer.status_code == 303, answer.text
        return answer.headers["Location"].split("/")[2]

    @property
    def code(self) -> str:
        """The code on the screen."""
        with self.app.app_context():
            return db.session.get_one(Session, self.session_id).code

    @property
    def seen(self) -> str:
        """The run her console shows."""
        with self.app.app_context():
            run = Day(db.session.get_one(Session, self.session_id)).run
            return run.id if run else ""

    def presses_next(self, seen: str | None = None) -> TestResponse:
        """Next, having seen `seen` (what is on screen by default)."""
        seen = self.seen if seen is None else seen
        return self.browser.post(f"/s/{self.session_id}/console/stage-runs?seen={seen}")

    def presses_back(self) -> TestResponse:
        """Back."""
        address = f"/s/{self.session_id}/console/stage-runs?seen={self.seen}"
        return self.browser.post(address, data={"back": "yes"})

    def goes_to(self, kind: str) -> str:
        """Jump to the first stage of a kind; its id."""
        with self.app.app_context():
            session = db.session.get_one(Session, self.session_id)
            stage = next(s for s in session.stages if s.kind == kind).id
        address = f"/s/{self.session_id}/console/stage-runs?seen={self.seen}"
        assert self.browser.post(address, data={"stage": stage}).status_code == 303
        return stage

    def ends_the_day(self) -> None:
        """Next at the end of the last stage."""
        with self.app.app_context():
            last = db.session.get_one(Session, self.session_id).stages[-1].id
        address = f"/s/{self.session_id}/console/stage-runs?seen={self.seen}"
        assert self.browser.post(address, data={"stage": last}).status_code == 303
        while self.seen:
            self.presses_next()

    def makes_tables(self, low: int, high: int) -> None:
        """Propose tables of this size and publish them."""
        tables = f"/s/{self.session_id}/tables"
        size = {"low": str(low), "high": str(high), "who": "here"}
        proposed = self.browser.post(f"{tables}/proposals", data=size)
        assert proposed.status_code == 303, proposed.text
        wait_for_engine(self.app)
        draft = re.search(r'name="draft" value="([^"]+)"', self.browser.get(tables).text)
        assert draft
        self.browser.post(f"{tables}/published", data={"draft": draft[1]})

    def seats(self, *tables: Sequence[str]) -> None:
        """Tables with these people, published; without the engine, which takes a second."""
        with self.app.app_context():
            session = db.session.get_one(Session, self.session_id)
            people = {person.name: person for person in session.participants}
            draft = start_draft(session)
            for position, names in enumerate(tables):
                for name in names:
                    draft.put(people[name], table_at(session, position))
            db.session.flush()
            publish(draft)
            db.session.commit()

    def console(self) -> str:
        """The console as she sees it."""
        return self.browser.get(f"/s/{self.session_id}/console").text

    def projector(self) -> FlaskClient:
        """A window with the projector's link and nothing else."""
        window = self.app.test_client()
        with self.app.app_context():
            key = db.session.get_one(Session, self.session_id).projector_key
        assert window.get(f"/s/{self.session_id}/projector/{key}").status_code == 302
        return window


class Phone:
    """Somebody's phone, without JavaScript."""

    def __init__(self, facilitator: Facilitator, name: str, organisation: str = "Kela"):
        self.app, self.session_id = facilitator.app, facilitator.session_id
        self.browser = facilitator.app.test_client()
        page = self.browser.get(f"/j/{facilitator.code}?own=1").text
        form = {"key": hidden_key(page), "name": name, "organisation": organisation}
        answer = self.browser.post(f"/j/{facilitator.code}?own=1", data=form)
        assert answer.status_code == 303, answer.text

    @property
    def home(self) -> str:
        """The phone's own address."""
        return f"/s/{self.session_id}/me"

    def sees(self) -> str:
        """The page of the moment."""
        return self.browser.get(self.home).text

    def posts(self, stage: str, what: str, /, **form: str) -> TestResponse:
        """Send a form of a stage; a key is made where the test gives none."""
        form = {"key": db.new_id(), **form}
        with self.app.app_context():
            kind = db.session.get_one(Stage, stage).kind
        return self.browser.post(f"{self.home}/{kind}/{stage}/{what}", data=form)


def hidden_key(page: str) -> str:
    """The key of the first form on a page that has one."""
    found = re.search(r'name="key" value="([^"]+)"', page)
    assert found, page
    return found[1]
