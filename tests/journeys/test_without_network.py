"""Writing without a network: what waits can be read, and nothing that was typed goes away."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
TOO_LONG = "Asiakas odottaa. " * 20
MENDED = "Asiakas odottaa liian kauan."


def test_a_text_that_is_not_taken_comes_back(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "afternoon")
    salla = Phone(chromium, aino, "Salla", "Kela", "fi")
    returned = salla.words("One of your texts could not be sent. It needs a change.")
    aino.presses_next(to="arrival")
    aino.goes_to("works_needs")
    salla.is_at("works_needs")
    salla.loses_network()
    salla.writes("Kielikurssilta soitetaan", "works")
    salla.writes(TOO_LONG, "needs")
    salla.shows(salla.words("No connection. Your text is safe on this phone."))
    salla.shows("Kielikurssilta soitetaan", TOO_LONG.strip())  # what waits
    salla.has_network_again()
    expect(salla.sent("Kielikurssilta soitetaan")).to_be_visible()
    salla.shows(returned, "340 / 280")
    salla.still_has(TOO_LONG)
    salla.writes(MENDED, "needs")
    salla.no_longer_shows(returned)

    salla.loses_network()
    salla.writes(TOO_LONG, "needs")
    aino.goes_to("coffee")
    salla.has_network_again()
    salla.shows(returned)
    salla.page.goto(salla.home)  # she goes along with the room
    salla.is_at("coffee")
    salla.shows(returned)
    salla.page.get_by_role("link", name=salla.words("Open the text")).click()
    salla.still_has(TOO_LONG)
    salla.writes(f"Usein: {MENDED}", "needs")
    aino.takes_in(f"Usein: {MENDED}")
    notes = aino.downloads("notes.csv")
    assert notes.count("Kielikurssilta soitetaan") == 1
    assert notes.count(MENDED) == 2
