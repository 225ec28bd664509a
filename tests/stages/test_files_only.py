"""A canvas and a workshop that are nothing but files: added, chosen, written on, taken home."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.config import ROOT, SESSIONS
from workshop.domain import catalogue
from workshop.domain.session.session import Session
from workshop.writers.files import files

FERRY = ROOT / "tests" / "fixtures" / "ferry"
CACHED = (catalogue.canvases, catalogue.designs)


@pytest.fixture
def with_the_ferry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """`sessions/` with two files more."""
    there = tmp_path / "sessions"
    copytree(SESSIONS, there)
    copy(FERRY / "canvas.toml", there / "canvases" / "ferry.toml")
    copy(FERRY / "design.toml", there / "designs" / "ferry-hour.toml")
    monkeypatch.setattr(catalogue, "SESSIONS", there)
    for read in CACHED:
        read.cache_clear()
    yield
    for read in CACHED:
        read.cache_clear()


@pytest.mark.usefixtures("with_the_ferry")
def test_two_files_are_a_workshop_with_a_canvas(app: Flask) -> None:
    catalogue.check()
    aino = Facilitator(app, "ferry-hour")
    aino.presses_next()
    leila, oskari = Phone(aino, "Leila"), Phone(aino, "Oskari")
    aino.seats(("Leila", "Oskari"))
    stage = aino.goes_to("canvas")
    page = leila.browser.get(f"{leila.home}/stages/{stage}").text
    assert "Kuka odottaa rannalla?" in page
    assert leila.posts(stage, "values", field="ferry.shore", text="Nuori").status_code == 303
    assert oskari.posts(stage, "notes", field="ferry.crossing", text="Soitto").status_code == 303
    wall = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "Lossi" in wall and "Ranta" in wall
    assert "Soitto" in aino.console()
    with app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        summary = files()["summary-fi.md"].content(session, "fi").decode()
    for words in ("Yli veden", "Ranta", "Nuori", "Ylitys", "Soitto"):
        assert words in summary
