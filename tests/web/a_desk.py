"""Aino at her day: the list, a stage's form as a browser would send it."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from tests.people import Facilitator
from workshop import db
from workshop.domain.session.session import Session


class Desk:
    """Aino at the day page, in Finnish."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.browser = self.aino.browser
        self.browser.post("/language", data={"language": "fi", "back": "/"})
        self.day = f"/s/{self.aino.session_id}/console/day"

    def page(self, address: str = "") -> BeautifulSoup:
        """The list, or a page below it."""
        return BeautifulSoup(self.browser.get(f"{self.day}{address}").text, "html.parser")

    def says(self, address: str = "") -> str:
        """Its words."""
        return " ".join(self.page(address).get_text(" ").split())

    def stage(self, key: str) -> Any:
        """What is stored of a stage."""
        with self.app.app_context():
            found = next(s for s in self.session().all_stages if s.key == key)
            db.session.refresh(found)
            db.session.expunge(found)
            return found

    def order(self) -> list[str]:
        """Keys of the stages of the day."""
        with self.app.app_context():
            return [stage.key for stage in self.session().stages]

    def form(self, key: str) -> MultiDict[str, str]:
        """The stage's form as a browser would send it untouched."""
        form = self.page(f"/{self.stage(key).id}").select_one("form.editor-form")
        assert form
        return filled(form)

    def saves(self, key: str, form: Any) -> TestResponse:
        """Save."""
        return self.browser.post(f"{self.day}/stages/{self.stage(key).id}", data=form)

    def presses(self, stage: str, what: str, **form: str) -> TestResponse:
        """A button in the stage's line."""
        return self.browser.post(f"{self.day}/stages/{self.stage(stage).id}/{what}", data=form)

    def session(self) -> Session:
        """Her workshop; inside of an application's context."""
        return db.session.get_one(Session, self.aino.session_id)


def filled(form: Tag) -> MultiDict[str, str]:
    """What the fields of a form hold."""
    values: MultiDict[str, str] = MultiDict()
    for field in form.select("input[name], textarea[name], select[name]"):
        name = str(field["name"])
        if field.name == "textarea":
            values.add(name, field.get_text().removeprefix("\r\n").removeprefix("\n"))
        elif field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            values.add(name, str(chosen["value"]) if chosen else "")
        elif field.get("type") not in ("checkbox", "radio") or field.has_attr("checked"):
            values.add(name, str(field.get("value", "")))
    return values
