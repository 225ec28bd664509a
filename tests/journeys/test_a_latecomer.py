"""Somebody comes to a published table: everybody there sees them, and nobody is disturbed."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.server import Server

pytestmark = pytest.mark.browser


def test_the_table_sees_who_has_come(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "afternoon")
    aino.presses_next(to="arrival")
    salla, bjorn = (
        Phone(chromium, aino, name, house, language)
        for name, house, language in (("Salla", "Kela", "fi"), ("Björn", "Kommunen", "sv"))
    )
    aino.proposes_tables(2, 4)
    aino.publishes_tables()
    plant = salla.sits_at()
    pia = Phone(chromium, aino, "Pia", "Opisto", "fi")
    assert pia.sits_at() == plant
    for phone in (salla, bjorn):
        phone.shows("Pia", "Opisto")
        expect(phone.page.locator(".said")).to_have_count(0)

    pia.page.goto(f"{pia.page.url}/details")
    pia.page.fill("[name=name]", "Pia-Maria")
    pia.presses("Save")
    salla.shows("Pia-Maria")

    aino.side.goto(f"{aino.session}/console/people")
    aino.side.fill("[name=name]", "Tuomas")
    aino.presses("Add, they are here", aino.side.locator("main"))
    bjorn.shows("Tuomas")
    assert [c for window in (aino, salla, bjorn, pia) for c in window.complaints] == []
