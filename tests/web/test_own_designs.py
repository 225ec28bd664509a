"""A day saved as a design: here for the next workshop, as a file, and back again."""

import io
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator
from workshop import db
from workshop.config import ROOT
from workshop.domain import catalogue
from workshop.domain.catalogue.designs import design_toml, read_design
from workshop.domain.people.accounts import Account
from workshop.domain.session.session import Session

STAGE = ("key", "kind", "title", "minutes", "min_minutes", "mode", "prompts", "facilitator")


class Office:
    """Aino with a workshop of her own; Helmi, a colleague with another account."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.browser = self.aino.browser
        self.browser.post("/language", data={"language": "fi", "back": "/"})
        self.folder: Path = app.config["RAJAPAJA"].data / "designs"

    def saves(self, name: str, session: str = "", by: Any = None, **more: str) -> TestResponse:
        """The day as a design."""
        address = f"/s/{session or self.aino.session_id}/console/day/design"
        return (by or self.browser).post(address, data={"name_fi": name, **more})

    def brings(self, text: str | bytes, name: str = "oma.toml", **more: str) -> TestResponse:
        """A file on the page of new workshops."""
        content = text.encode() if isinstance(text, str) else text
        form = {"file": (io.BytesIO(content), name), **more}
        return self.browser.post("/sessions/designs", data=form, content_type="multipart/form-data")

    def offered(self) -> list[str]:
        """Keys of the designs for a new workshop."""
        page = BeautifulSoup(self.browser.get("/sessions/new").text, "html.parser")
        return [str(field["value"]) for field in page.select("[name=design]")]

    def stages(self, session: str = "") -> list[dict[str, Any]]:
        """The stages of a workshop as plain values."""
        with self.app.app_context():
            found = db.session.get_one(Session, session or self.aino.session_id).stages
            return [
                {name: getattr(s, name) for name in (*STAGE, "step_list", "options")} for s in found
            ]

    def helmi(self) -> Any:
        """A browser signed in with another account, which has a workshop of its own."""
        with self.app.app_context():
            db.session.add(Account.open("helmi@example.org", "Helmi", "aivan toinen salasana"))
            db.session.commit()
        browser = self.app.test_client()
        form = {"email": "helmi@example.org", "password": "aivan toinen salasana"}
        assert browser.post("/sign-in", data=form).status_code == 303
        return browser


@pytest.fixture
def office(app: Flask) -> Office:
    return Office(app)


def said(answer: TestResponse) -> str:
    page = BeautifulSoup(answer.text, "html.parser")
    return " ".join(" ".join(e.get_text(" ").split()) for e in page.select(".error, .problems"))


def test_saved_it_is_offered_and_gives_the_same_stages(office: Office) -> None:
    assert office.saves("Päivä Turussa", summary_fi="Meidän tapa.").status_code == 303
    assert "paiva-turussa" in office.offered()
    assert "Päivä Turussa" in office.browser.get("/sessions/new").text
    again = office.aino.makes_session("paiva-turussa")
    assert office.stages(again) == office.stages()


@pytest.mark.parametrize("key", ["full-day", "afternoon", "morning"])
def test_every_design_of_the_house_comes_back_the_same_from_its_text(app: Flask, key: str) -> None:
    design = catalogue.designs()[key]
    text = design_toml(design.model_dump(mode="json"))
    assert read_design(tomllib.loads(text), f"{key}.toml") == design


def test_hers_is_in_it_and_words_in_one_language_stand_in_all(office: Office) -> None:
    form = {"key": db.new_id(), "kind": "prompt", "minutes": "7", "title_fi": "Oma hetki"}
    made = office.browser.post(f"/s/{office.aino.session_id}/console/day/stages", data=form)
    assert made.status_code == 303
    assert office.saves("Oma").status_code == 303
    saved = next(office.folder.rglob("oma.toml"))
    stage = tomllib.loads(saved.read_text(encoding="utf-8"))["stages"][-1]
    assert stage["title"] == {"fi": "Oma hetki", "sv": "Oma hetki", "en": "Oma hetki"}
    assert "facilitator" not in stage


def test_the_file_is_a_download_and_can_be_brought_back_under_another_name(office: Office) -> None:
    answer = office.saves("Oma päivä", do="file")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="oma-paiva.toml"'
    assert "oma-paiva" not in office.offered()
    brought = office.brings(answer.text, "oma-paiva (1).toml")
    assert brought.status_code == 303
    assert brought.headers["Location"].endswith("design=oma-paiva#design-oma-paiva")
    page = BeautifulSoup(office.browser.get(brought.headers["Location"]).text, "html.parser")
    chosen = page.select_one("[name=design][checked]")
    assert chosen and chosen["value"] == "oma-paiva"
    assert office.browser.get("/sessions/designs/oma-paiva.toml").data.decode() == answer.text
    again = office.aino.makes_session("oma-paiva")
    assert office.stages(again) == office.stages()


def test_an_existing_name_is_said_at_the_field_and_she_may_replace_her_own(office: Office) -> None:
    office.saves("Oma")
    answer = office.saves("Oma")
    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html.parser")
    field = page.select_one("[name=name_fi]")
    assert field and field["value"] == "Oma"
    error = page.find(id=field["aria-describedby"])
    assert error and "toinen nimi tai valitse, että se korvataan" in error.get_text()
    assert page.select_one("[name=replace]")
    office.aino.presses_next()
    office.browser.post(
        f"/s/{office.aino.session_id}/console/day/stages/{_stage(office, 'lunch')}/removal"
    )
    assert office.saves("Oma", replace="y").status_code == 303
    again = office.aino.makes_session("oma")
    assert "lunch" not in [stage["key"] for stage in office.stages(again)]


def test_neither_a_design_of_the_house_nor_a_colleagues_is_replaced(office: Office) -> None:
    answer = office.saves("Full day", replace="y")
    assert answer.status_code == 422
    assert "on jo olemassa. Kirjoita toinen nimi." in said(answer)
    office.saves("Oma")
    before = next(office.folder.rglob("oma.toml")).read_text(encoding="utf-8")
    helmi = office.helmi()
    form = {
        "title": "Paja", "locality": "Turku", "date": "2026-11-24", "time": "09:00",
        "expected": "9", "spoken": ["fi"], "design": "morning",
    }  # fmt: skip
    hers = helmi.post("/sessions/new", data=form).headers["Location"].split("/")[2]
    answer = office.saves("Oma", hers, helmi, replace="y")
    assert answer.status_code == 422
    assert [p.read_text(encoding="utf-8") for p in office.folder.rglob("oma.toml")] == [before]


def test_a_day_that_cannot_be_a_design_says_what_to_put_right(office: Office) -> None:
    with office.app.app_context():
        stage = next(
            s
            for s in db.session.get_one(Session, office.aino.session_id).stages
            if s.key == "who_does_what"
        )
        stage.prompts = stage.prompts[:2]
        db.session.commit()
    answer = office.saves("Oma")
    assert answer.status_code == 422
    assert "who_does_what" in said(answer)
    assert "three questions" in said(answer)
    assert not list(office.folder.rglob("*.toml"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("minutes = 20", 'minutes = "x"'), ("omani.toml", "opening", "minutes", "whole number")),
        (('kind = "opening"', 'kind = "avaus"'), ("omani.toml", "opening", "kind", "write one of")),
        (('deck = "short"', 'deck = "oma"'), ("omani.toml", "deck", "write one of")),
        (("[[stages]]", "[[stages"), ("omani.toml", "not TOML")),
    ],
)  # fmt: skip
def test_a_broken_file_names_file_stage_and_key(
    office: Office, change: tuple[str, str], words: tuple[str, ...]
) -> None:
    text = office.saves("Oma", do="file").text
    assert change[0] in text
    answer = office.brings(text.replace(*change, 1), "omani.toml")
    assert answer.status_code == 422
    assert all(word in said(answer) for word in words), said(answer)
    assert not list(office.folder.rglob("*.toml"))


def test_no_file_and_what_is_no_file_of_ours(office: Office) -> None:
    assert "Valitse ensin tiedosto" in said(office.brings(b""))
    assert "UTF-8" in said(office.brings(b"title = \xff"))
    assert "liian suuri" in said(office.brings(b"#" * 600_000))
    deep = b"a = " + b"[" * 50_000
    assert office.brings(deep).status_code == 422


def test_what_another_process_saves_is_offered_at_once_and_broken_files_stop_nobody(
    office: Office,
) -> None:
    text = office.saves("Naapurin", do="file").text
    office.folder.mkdir(parents=True, exist_ok=True)
    assert "naapurin" not in office.offered()
    write = "import sys, pathlib; pathlib.Path(sys.argv[1]).write_text(sys.stdin.read(), 'utf-8')"
    target = office.folder / "naapurin.toml"
    subprocess.run(
        [sys.executable, "-c", write, str(target)], input=text, text=True, check=True, cwd=ROOT
    )
    assert "naapurin" in office.offered()
    (office.folder / "rikki.toml").write_text("key = 3", encoding="utf-8")
    page = office.browser.get("/sessions/new").text
    assert "rikki.toml" in page
    assert "naapurin" in office.offered()


def test_warnings_of_a_design_stand_beside_it(office: Office) -> None:
    office.browser.post(
        f"/s/{office.aino.session_id}/console/day/stages/"
        f"{_stage(office, 'problem_definition')}/removal"
    )
    office.saves("Vaillinainen")
    page = BeautifulSoup(office.browser.get("/sessions/new").text, "html.parser")
    beside = page.find(id="design-vaillinainen")
    assert beside and "Yhteisen pulman valinta: Tässä käytetään" in beside.get_text()


def test_a_colleague_with_a_link_but_no_account_takes_the_file(office: Office) -> None:
    with office.app.app_context():
        key = db.session.get_one(Session, office.aino.session_id).console_key
    window = office.app.test_client()
    entered = window.post(
        f"/s/{office.aino.session_id}/invited/console/{key}", data={"name": "Kaisa"}
    )
    assert entered.status_code == 303
    page = window.get(f"/s/{office.aino.session_id}/console/day/design").text
    assert 'value="save"' not in page
    assert office.saves("Oma", by=window, do="save").status_code == 422
    assert office.saves("Oma", by=window, do="file").status_code == 200


def _stage(office: Office, key: str) -> str:
    with office.app.app_context():
        stages = db.session.get_one(Session, office.aino.session_id).stages
        return next(str(stage.id) for stage in stages if stage.key == key)
