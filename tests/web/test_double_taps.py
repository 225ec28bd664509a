"""Every button of every page, tapped twice: whatever a tap makes, it makes once."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from tests.engine import wait_for_engine
from tests.plain_browser import SENDS, attribute, holds
from tests.web.whole_room import FORMS, PUBLIC, SOON, Room, form_of
from workshop import db
from workshop.domain.people.participant import Participant

Tap = tuple[str, dict[str, list[str]]]
LEAVING = ("/leave", "/sign-out")  # after these nobody is there to tap again


class Taps(Room):
    """A room in which something of everything has been written, so that all buttons are there."""

    def __init__(self, app: Flask):
        super().__init__(app)
        self.opens_boards("canvas")
        made = {}
        for phone in (self.leena, self.amina):
            for form in PUBLIC:
                made[form.what] = self.sends(form, "Kaikki kirjoittavat", phone)
        late = f"/s/{self.aino.session_id}/console/late"
        self.aino.browser.post(late, data={"thing": ""})  # there is something to vote on
        self.note = made["notes"].headers["X-Made"]
        with app.app_context():
            leena = db.session.query(Participant).filter_by(name="Leena").one().id
        self.promise = self.sends(form_of("commitments"), "Yhdessä", others=leena).headers["X-Made"]

    def counts(self) -> dict[str, int]:
        """How many rows there are of everything at all."""
        with self.app.app_context():
            return {
                table.name: db.session.scalar(select(func.count()).select_from(table)) or 0
                for table in db.Base.metadata.sorted_tables
            }

    def taps_everything_twice(self, browser: FlaskClient, *addresses: str) -> set[str]:
        """Every button of these pages as they were first; the last parts of what was tapped."""
        taps = [tap for address in addresses for tap in taps_on(browser, address)]
        for target, fields in taps:
            once = browser.post(target, data=fields)
            wait_for_engine(self.app)
            made, counts = once.headers.get("X-Made"), self.counts()
            again = browser.post(target, data=fields)
            wait_for_engine(self.app)
            assert self.counts() == counts, (target, fields)
            assert again.status_code < 500 and again.headers.get("X-Made") == made, (target, fields)
        return {target.partition("?")[0].rpartition("/")[2] for target, _fields in taps}


@pytest.fixture
def room(app: Flask) -> Taps:
    return Taps(app)


def test_on_a_phone(room: Taps) -> None:
    amina, leena = room.amina, room.leena
    pages = [f"{amina.home}/stages/{stage}" for stage in room.stages.values()]
    pages += room.field_pages()
    pages += [
        f"{amina.home}/canvas/notes/{room.note}",
        f"{amina.home}/commitments/{room.promise}/wording",
    ]
    tapped = room.taps_everything_twice(amina.browser, f"{amina.home}/details", *pages)
    assert tapped >= {form.what for form in FORMS} | {
        "agreements",
        "withdrawal",
        "field",
        "merge",
        "links",
    }
    assert tapped >= {"details", "wording"}
    asked = f"{leena.home}/commitments/{room.promise}/suggestion"
    stage = f"{leena.home}/stages/{room.stages['commitments']}"
    assert "answer" in room.taps_everything_twice(leena.browser, asked, stage)


def test_on_the_way_in(room: Taps) -> None:
    visitor = room.app.test_client()
    tapped = room.taps_everything_twice(visitor, f"/j/{room.aino.code}")
    assert room.aino.code in tapped
    with room.app.app_context():
        assert db.session.query(Participant).count() == 3


def test_in_the_facilitators_pages(room: Taps) -> None:
    here = f"/s/{room.aino.session_id}"
    her = room.aino.browser
    pages = [f"{here}/{page}" for page in ("console", "console/day", "console/people", "tables")]
    tapped = room.taps_everything_twice(her, "/sessions/new", *pages)
    assert tapped >= {"new", "stage-runs", "spotlight", "stages", "people", "proposals"}
    assert {"seats", "published"} <= room.taps_everything_twice(her, f"{here}/tables")


def taps_on(browser: FlaskClient, address: str) -> Iterator[Tap]:
    """Every button of a page as the request it sends, with something in every field."""
    page = BeautifulSoup(browser.get(address).text, "html.parser")
    for form in page.select("form"):
        for button in form.select(SENDS):
            target = attribute(button, "formaction") or attribute(form, "action") or address
            if not button.has_attr("disabled") and not target.endswith(LEAVING):
                fields = filled(form)
                if attribute(button, "name"):
                    fields[attribute(button, "name")] = [attribute(button, "value")]
                yield target, fields


def filled(form: Tag) -> dict[str, list[str]]:
    """What the form holds, and where it holds nothing, something."""
    fields: dict[str, list[str]] = {}
    for name, value in holds(form):
        control = form.select_one(f'[name="{name}"]')
        assert control
        if not value and control.name == "select":
            value = attribute(control.select("option")[-1], "value")
        elif not value:
            value = SOON if attribute(control, "type") == "date" else "Kaksi kertaa"
        fields.setdefault(name, []).append(value)
    for control in form.select("input[type=radio], input[type=checkbox]"):
        fields.setdefault(attribute(control, "name"), [attribute(control, "value", "on")])
    return fields
