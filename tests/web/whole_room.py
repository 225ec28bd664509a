"""A day with every kind of stage, two people at a table, and every form they write in."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import Wording
from workshop.domain.session.session import Session

SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()


@dataclass(frozen=True)
class Form:
    """A form on a stage: its address, its fields for words, what else it needs, what it makes."""

    kind: str
    what: str
    words: tuple[str, ...]
    made: type[Any]
    more: tuple[tuple[str, str], ...] = ()

    def filled(self, text: str) -> dict[str, str]:
        """`text` in every field for words."""
        return {**dict(self.more), **dict.fromkeys(self.words, text)}


FORMS = (
    Form("opening", "rules", ("text",), Note),
    Form("warm_up", "picks", ("line",), Pick, (("without", "yes"),)),
    Form("introductions", "introductions", ("q1", "q2", "q3"), Note),
    Form("works_needs", "notes", ("text",), Note, (("column", "works"),)),
    Form("problem", "wordings", ("sentence", "example"), Wording),
    Form("commitments", "commitments", ("what", "first_step"), Commitment, (("due", SOON),)),
    Form("feedback", "feedback", ("open_missing", "open_takeaway"), Feedback),
)


class Room:
    """Aino's full day. Amina and Leena sit at one table; the day has begun."""

    def __init__(
        self,
        app: Flask,
        *names: str,
        aino: Facilitator | None = None,
    ):
        self.app, self.aino = app, aino or Facilitator(app)
        self.aino.presses_next()
        self.amina, self.leena = (Phone(self.aino, name) for name in names or ("Amina", "Leena"))
        self.aino.makes_tables(2, 2)
        with app.app_context():
            stages = db.session.get_one(Session, self.aino.session_id).stages
            self.stages = {stage.kind: stage.id for stage in reversed(stages)}

    def sends(self, form: Form, text: str, phone: Phone | None = None, **more: str) -> TestResponse:
        """Amina (or the owner of `phone`) writes `text` into every field and sends the form."""
        phone = phone or self.amina
        return phone.posts(self.stages[form.kind], form.what, **{**form.filled(text), **more})

    def counts(self) -> dict[str, int]:
        """How many there are of everything that people make."""
        with self.app.app_context():
            return {m.__tablename__: db.session.query(m).count() for m in {f.made for f in FORMS}}

    def phone_pages(self) -> list[str]:
        """Every stage on both phones."""
        phones = (self.amina, self.leena)
        return [
            phone.browser.get(f"{phone.home}/stages/{stage}").text
            for phone in phones
            for stage in self.stages.values()
        ]

    def room_pages(self) -> list[str]:
        """Console and projector, stage by stage."""
        pages, screen = [], self.aino.projector()
        for kind in self.stages:
            self.aino.goes_to(kind)
            pages.append(self.aino.console())
            pages.append(screen.get(f"/s/{self.aino.session_id}/projector").text)
        return pages
