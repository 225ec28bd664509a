"""Aino at the tables page: a roster, wishes, rules, proposals, moves; Kaisa the local expert."""

import re
from collections import Counter
from typing import Any

from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.engine import wait_for_engine
from tests.people import Facilitator
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.proposal_run import latest_run
from workshop.domain.seating.rounds import draft_round
from workshop.domain.session.session import Session

HOUSES = ("Kela", "Kela", "Kela", "Hyvinvointialue", "Hyvinvointialue", "Järjestö")


class Console:
    """The tables page of a session with so many people on the roster."""

    def __init__(self, aino: Facilitator, people: int = 12):
        self.app: Flask = aino.app
        self.session_id, self.browser = aino.session_id, aino.browser
        self.address = f"/s/{aino.session_id}/tables"
        self.browser.get(f"{self.address}?lang=en")
        with self.app.app_context():
            session = db.session.get_one(Session, self.session_id)
            for number in range(people):
                person = Participant(
                    session_id=session.id,
                    from_roster=True,
                    name=f"Ihminen {chr(65 + number)}nen",
                    organisation=HOUSES[number % len(HOUSES)],
                    role=("ohjaaja", "opettaja", "johtaja")[number % 3],
                    languages=["fi", "sv"] if number % 4 == 0 else ["fi"],
                    locality=("Kotka", "Hamina")[number % 2],
                    return_code=f"CODE{number:03d}",
                )
                session.participants.append(person)
            db.session.commit()

    def posts(self, what: str, by: FlaskClient | None = None, **form: Any) -> TestResponse:
        """A form of the page, as a browser without JavaScript sends it."""
        return (by or self.browser).post(f"{self.address}/{what}", data=form)

    def proposes(self, low: int = 3, high: int = 4, **more: Any) -> TestResponse:
        """A new proposal, when the engine has made it."""
        asked = {"low": low, "high": high, "who": "all", **more}
        answer = self.posts("proposals", **asked)
        wait_for_engine(self.app)
        return answer

    def rules(self, kind: str, **form: Any) -> TestResponse:
        """A new rule."""
        return self.posts("rules", key=db.new_id(), kind=kind, **form)

    def page(self, by: FlaskClient | None = None) -> BeautifulSoup:
        """The page as it is now."""
        return BeautifulSoup((by or self.browser).get(self.address).text, "html.parser")

    def says(self, by: FlaskClient | None = None) -> str:
        """All that can be read on it."""
        return re.sub(r"\s+", " ", self.page(by).get_text(" "))

    @property
    def draft(self) -> str:
        """The id of the draft."""
        with self.app.app_context():
            round_ = draft_round(db.session.get_one(Session, self.session_id))
            return round_.id if round_ else ""

    def tables(self) -> dict[str, set[str]]:
        """Who sits where in the draft: initials of surnames by the table's plant."""
        with self.app.app_context():
            round_ = draft_round(db.session.get_one(Session, self.session_id))
            found: dict[str, set[str]] = {}
            for seat in round_.seats if round_ else []:
                letter = seat.participant.name.split()[1][0]
                found.setdefault(seat.group.plant, set()).add(letter)
            return found

    def at(self, letter: str) -> str:
        """The plant of somebody's table."""
        return next((plant for plant, who in self.tables().items() if letter in who), "")

    def id_of(self, letter: str) -> str:
        """A person's id."""
        with self.app.app_context():
            name = f"Ihminen {letter}nen"
            return (
                db.session.query(Participant)
                .filter_by(session_id=self.session_id, name=name)
                .one()
                .id
            )

    def table(self, plant: str) -> str:
        """A table's id."""
        found = self.page().select_one(f".table-column.table-{plant}")
        assert found
        return str(found["data-table"])

    def moves(self, letter: str, to: str, by: FlaskClient | None = None) -> TestResponse:
        """Somebody to the table of a plant."""
        form = {"draft": self.draft, "person": self.id_of(letter), "table": self.table(to)}
        return self.posts("seats", by, **form)

    def houses(self) -> list[int]:
        """How many of the largest house sit at each table."""
        with self.app.app_context():
            round_ = draft_round(db.session.get_one(Session, self.session_id))
            seats = round_.seats if round_ else []
            return sorted(
                Counter(s.group_id for s in seats if s.participant.organisation == "Kela").values()
            )

    def run(self) -> Any:
        """What the engine answered last."""
        with self.app.app_context():
            run = latest_run(db.session.get_one(Session, self.session_id))
            assert run
            return {**run.answer, "refusal": run.refusal, "over": run.ended_at is not None}

    def expert(self) -> FlaskClient:
        """Kaisa, who knows the area, by her link."""
        window = self.app.test_client()
        with self.app.app_context():
            key = db.session.get_one(Session, self.session_id).expert_key
        entered = window.post(
            f"/s/{self.session_id}/invited/tables/{key}", data={"name": "Kaisa Kurki"}
        )
        assert entered.status_code == 303
        window.get(f"{self.address}?lang=en")
        return window
