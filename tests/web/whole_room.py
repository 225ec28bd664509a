"""A day with every kind of stage, two people at a table, and every form they write in.

The forms are those that the registered kinds declare: a kind from outside is in it by itself.
"""

import datetime as dt
from dataclasses import dataclass

from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.contribution import Contribution, registry
from workshop.domain.session.session import Session
from workshop.kinds import Exercise, kinds

SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()


@dataclass(frozen=True)
class Form:
    """A form on a stage of this kind."""

    kind: str
    exercise: Exercise

    @property
    def what(self) -> str:
        """The last part of its address."""
        return self.exercise.action

    @property
    def words(self) -> tuple[str, ...]:
        """Its fields for text."""
        return self.exercise.words

    @property
    def made(self) -> type[Contribution]:
        """What comes of it."""
        return self.exercise.makes

    def filled(self, text: str) -> dict[str, str]:
        """`text` in every field for words."""
        return {**dict(self.exercise.more), **dict.fromkeys(self.exercise.words, text)}


FORMS = tuple(Form(kind.key, exercise) for kind in kinds.values() for exercise in kind.exercises)
PUBLIC = tuple(form for form in FORMS if not form.exercise.makes.is_private)
PRIVATE = tuple(form for form in FORMS if form.exercise.makes.is_private)


def form_of(kind: str) -> Form:
    """The first form of a kind."""
    return next(form for form in FORMS if form.kind == kind)


class Room:
    """Aino's full day. Amina and Leena sit at one table; the day has begun.

    Kinds that the full day does not have are added to it after the opening, by hand.
    """

    def __init__(
        self,
        app: Flask,
        *names: str,
        aino: Facilitator | None = None,
    ):
        self.app, self.aino = app, aino or Facilitator(app)
        self._adds_what_is_missing()
        self.aino.presses_next()
        names = names or ("Amina", "Leena")
        self.amina, self.leena = (Phone(self.aino, name) for name in names)
        self.aino.seats(names)
        self.stages = self._stages()

    def sends(self, form: Form, text: str, phone: Phone | None = None, **more: str) -> TestResponse:
        """Amina (or the owner of `phone`) writes `text` into every field and sends the form."""
        phone = phone or self.amina
        return phone.posts(self.stages[form.kind], form.what, **{**form.filled(text), **more})

    def counts(self) -> dict[str, int]:
        """How many there are of everything that people make."""
        with self.app.app_context():
            return {name: db.session.query(model).count() for name, model in registry.items()}

    def phone_pages(self) -> list[str]:
        """Every stage on both phones."""
        phones = (self.amina, self.leena)
        return [
            phone.browser.get(address).text
            for phone in phones
            for address in [
                *(f"{phone.home}/stages/{stage}" for stage in self.stages.values()),
                *self.field_pages(),
            ]
        ]

    def field_pages(self) -> list[str]:
        """Addresses of Amina's pages with the fields of canvases that the forms write in."""
        fields = (dict(form.exercise.more) for form in FORMS if form.kind == "canvas")
        canvas = f"{self.amina.home}/stages/{self.stages['canvas']}"
        named = (
            more.get("field") or more["one_field"].split(".")[0] + ".tensions" for more in fields
        )
        return [f"{canvas}?field={name}" for name in named]

    def opens_boards(self, kind: str) -> None:
        """On to the step in which the table works together."""
        self.aino.goes_to(kind)
        for _step in range({"canvas": 2, "commitments": 1}.get(kind, 0)):
            self.aino.presses_next()

    def room_pages(self) -> list[str]:
        """Console and projector, stage by stage."""
        pages, screen = [], self.aino.projector()
        for kind in self.stages:
            self.aino.goes_to(kind)
            pages.append(self.aino.console())
            pages.append(screen.get(f"/s/{self.aino.session_id}/projector").text)
        return pages

    def _stages(self) -> dict[str, str]:
        """The first stage of every kind."""
        with self.app.app_context():
            stages = db.session.get_one(Session, self.aino.session_id).stages
            return {stage.kind: stage.id for stage in reversed(stages)}

    def _adds_what_is_missing(self) -> None:
        known = self._stages()
        for kind in kinds.values():
            if kind.key not in known and kind.exercises:
                form = {"kind": kind.key, "minutes": "5", "after": known["opening"]}
                form |= {f"title_{code}": kind.key for code in ("fi", "sv", "en")}
                address = f"/s/{self.aino.session_id}/console/day/stages"
                made = self.aino.browser.post(address, data={"key": db.new_id(), **form})
                assert made.status_code == 303, made.text
