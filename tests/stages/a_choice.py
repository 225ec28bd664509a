"""A room that chooses together: two tables with a problem each, and a third one without."""

from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.work_items import items_of
from workshop.domain.session.session import Session

ONE, OTHER = "Tieto ei kulje virastojen välillä", "Kukaan ei soita asiakkaalle"


@dataclass
class Choice:
    """Amina and Leena at one table, Omar and Pia at another, Sanna at one that wrote nothing."""

    app: Flask
    aino: Facilitator
    phones: dict[str, Phone]
    stage: str
    refs: list[str]

    def votes(self, name: str, *marks: int, **more: str) -> TestResponse:
        """Marks for the problems in their order."""
        given = {f"marks-{ref}": str(n) for ref, n in zip(self.refs, marks, strict=False)}
        return self.phones[name].posts(self.stage, "votes", **given, **more)

    def sees(self, name: str) -> str:
        """The stage on somebody's phone."""
        phone = self.phones[name]
        return phone.browser.get(f"{phone.home}/stages/{self.stage}").text

    def desk(self, action: str) -> str:
        """The address of a page or button of hers."""
        return f"/s/{self.aino.session_id}/console/ballot/{self.stage}/{action}"

    def posts(self, action: str, **form: Any) -> TestResponse:
        """She sends one of her forms."""
        return self.aino.browser.post(self.desk(action), data={"key": db.new_id(), **form})

    def screen(self) -> str:
        """The projector."""
        return self.aino.projector().get(f"/s/{self.aino.session_id}/projector").text

    def file(self, name: str) -> str:
        """A download."""
        here = f"/s/{self.aino.session_id}/organiser/exports"
        return self.aino.browser.get(f"{here}/{name}").get_data(as_text=True)

    def hides(self, number: int) -> None:
        """All words of the problem with this number out of the room's sight."""
        with self.app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            item = next(
                i for i in items_of(session, "problems") if i.reference == self.refs[number]
            )
            words = [wording.id for wording in item.thing.wordings]
        for wording in words:
            hide = f"/s/{self.aino.session_id}/console/hidden"
            self.aino.browser.post(hide, data={"thing": f"wordings/{wording}"})


def a_choice(app: Flask, aino: Facilitator, *, problems: tuple[str, ...] = (ONE, OTHER)) -> Choice:
    """The room has come to the choice. Three votes, at most two for one problem."""
    names = ("Amina", "Leena", "Omar", "Pia", "Sanna")
    phones = {name: Phone(aino, name) for name in names}
    aino.seats(("Amina", "Leena"), ("Omar", "Pia"), ("Sanna",))
    stage = aino.goes_to("problem")
    for name, words in zip(("Amina", "Omar"), problems, strict=False):
        assert phones[name].posts(stage, "wordings", sentence=words).status_code == 303
    stage = aino.goes_to("ballot")
    with app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        refs = [item.reference for item in items_of(session, "problems")]
    return Choice(app, aino, phones, stage, refs)
