"""More tables than the screen holds: it shows them page by page, and everybody finds their name."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
PEOPLE = 72


def test_every_table_comes_to_the_screen(chromium: Browser, server: Server, tmp_path: Path) -> None:
    aino = Aino(chromium, server, "afternoon")
    projector = aino.opens_projector()
    roster = tmp_path / "suuri.csv"
    rows = (f"Väki{n} Suku,Talo {n % 9}" for n in range(PEOPLE))
    roster.write_text("\n".join(["Nimi,Organisaatio", *rows]), encoding="utf-8")
    aino.brings_list(roster)
    aino.presses_next(to="arrival")
    aino.proposes_tables(4, 4)
    expect(aino.side.locator(".making")).to_have_count(0)
    aino.publishes_tables()
    names = projector.page.locator(".seating-tables > li:not([hidden]) b")
    turned = projector.page.locator(".seating-turned")
    expect(turned).to_have_text(re.compile(r"^1–\d+ / 18$"))
    seen = set(names.all_inner_texts())
    assert 0 < len(seen) < PEOPLE
    shown = turned.inner_text()
    while len(seen) < PEOPLE:
        expect(turned).not_to_have_text(shown)
        shown = turned.inner_text()
        page = set(names.all_inner_texts())
        assert not page & seen
        seen |= page
    box = projector.page.locator(".seating-tables > li:not([hidden])").last.bounding_box()
    assert box and box["y"] + box["height"] <= 1080
    expect(turned).to_have_text(re.compile("^1–"))
    assert [c for window in (aino, projector) for c in window.complaints] == []
