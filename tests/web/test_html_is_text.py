"""HTML and formulas in every field are shown as the text they are, wherever they are shown."""

import csv
import io
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from tests.people import Phone
from tests.web.whole_room import FORMS, PRIVATE, PUBLIC, Room, form_of
from workshop import db
from workshop.domain.contributions.contribution import reference_to
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.writers.files import files

HTML = """"'><x-bad onx=1>{}</x-bad>"""


class Mischief(Room):
    """`pattern` in every field that somebody can type into, each with a mark of its own."""

    def __init__(self, app: Flask, pattern: str):
        names = [pattern.format(f"name{n}") for n in range(2)]
        super().__init__(app, *names)
        self.pattern, self.marks = pattern, [*names]
        self.opens_boards("canvas")
        for form in FORMS:
            text = self.mark(form.what) if form.words else ""  # a vote has no words
            assert self.sends(form, text).status_code == 303, form
        for phone in (self.leena, *(Phone(self.aino, f"Vieras {n}") for n in range(3))):
            for form in PRIVATE:  # five answers are shown
                self.sends(form, self.pattern.format(form.what), phone)
        self.details(self.amina)
        self.promise_with_a_suggestion()
        self.the_facilitators_own_words()

    def mark(self, field: str) -> str:
        """The pattern as it is typed into `field`."""
        self.marks.append(self.pattern.format(field))
        return self.marks[-1]

    def details(self, phone: Phone) -> None:
        """Her name is shown; she writes her own organisation."""
        form = {"key": db.new_id(), "organisation": "own", "shows_name": "y"}
        for field in ("name", "own_organisation", "role", "locality"):
            form[field] = self.mark(field)
        answer = phone.browser.post(f"{phone.home}/details", data=form)
        assert answer.status_code == 303, answer.text

    def promise_with_a_suggestion(self) -> None:
        """Amina promises with Leena, who would do it in another way."""
        with self.app.app_context():
            leena = (
                db.session.query(Participant).filter(Participant.name.contains("name1")).one().id
            )
        made = self.sends(form_of("commitments"), self.mark("promise"), others=leena).headers[
            "X-Made"
        ]
        answer = {"key": db.new_id(), "answer": "suggested", "text": self.mark("suggestion")}
        address = f"{self.leena.home}/commitments/{made}/answer"
        assert self.leena.browser.post(address, data=answer).status_code == 303

    def the_facilitators_own_words(self) -> None:
        """A person without a phone, the place of a table, the name of a stage, a roster."""
        here = f"/s/{self.aino.session_id}"
        her, stage = self.aino.browser, self.stages["pause"]
        person = {"name": self.mark("guest"), "organisation": self.mark("house")}
        her.post(f"{here}/console/people", data={"key": db.new_id(), **person})
        with self.app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            table = session.groups[0].id
        her.post(f"{here}/tables/places", data={f"place-{table}": self.mark("place")})
        titles = {f"title-{code}": self.mark(f"pause{code}") for code in ("fi", "sv", "en")}
        changed = her.post(f"{here}/console/day/stages/{stage}", data={"minutes": "9", **titles})
        assert changed.status_code == 303, changed.text
        out = io.StringIO()
        csv.writer(out, delimiter=";").writerows(
            [["Nimi", "Organisaatio"], [self.mark("listed"), self.mark("their-house")]]
        )
        file = (io.BytesIO(out.getvalue().encode()), "lista.csv")
        her.post(f"{here}/console/people/roster", data={"roster": file})

    def lit(self) -> Iterator[str]:
        """The projector with everything that can be put into the light."""
        screen, here = self.aino.projector(), f"/s/{self.aino.session_id}"
        for form in PUBLIC:
            with self.app.app_context():
                targets = [reference_to(thing) for thing in db.session.query(form.exercise.makes)]
            for target in targets:
                light = {"thing": target}
                assert self.aino.browser.post(f"{here}/console/spotlight", data=light)
                yield screen.get(f"{here}/projector").text

    def pages(self) -> Iterator[str]:
        """Everything anybody can look at."""
        here = f"/s/{self.aino.session_id}"
        yield from self.phone_pages()
        yield from self.room_pages()
        yield from self.lit()
        opened = f"console/day/{self.stages['pause']}"
        for page in (
            "console/day",
            opened,
            "console/people",
            "console/links",
            "tables",
            "organiser",
        ):
            yield self.aino.browser.get(f"{here}/{page}").text
        for phone in (self.amina, self.leena):
            yield phone.browser.get(f"{phone.home}/details").text
        visitor = self.app.test_client()
        for page in ("", "?own=1"):
            yield visitor.get(f"/j/{self.aino.code}{page}").text

    def files(self) -> dict[str, bytes]:
        """Every download."""
        here = f"/s/{self.aino.session_id}/organiser/exports"
        return {name: self.aino.browser.get(f"{here}/{name}").data for name in files()}


def test_html_is_text_on_phone_projector_and_console(app: Flask) -> None:
    room = Mischief(app, HTML)
    seen = []
    for html in room.pages():
        page = BeautifulSoup(html, "html.parser")
        assert not page.select("x-bad, [onx]")
        values = [tag.get("value", "") for tag in page.select("[value]")]
        seen.append(page.get_text() + "".join(map(str, values)))
    unseen = {mark for mark in room.marks if not any(mark in text for text in seen)}
    assert unseen == {room.pattern.format("name0")}  # she has another name since


def test_html_is_text_in_the_summary(app: Flask) -> None:
    files = Mischief(app, HTML).files()
    for name in ("summary-fi.md", "summary-sv.md", "summary-en.md"):
        text = files[name].decode()
        assert "<x-bad" not in text and "&lt;x-bad" in text


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_runs_in_a_spreadsheet(app: Flask, start: str) -> None:
    room = Mischief(app, f"{start}cmd|' /C calc'!A{{}}")
    cells = 0
    for name, content in room.files().items():
        if name.endswith(".csv"):
            rows = csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";")
            for cell in (cell for row in rows for cell in row):
                assert not cell.lstrip().startswith(("=", "+", "-", "@")), (name, cell)
                cells += "cmd|" in cell
    assert cells >= 10
