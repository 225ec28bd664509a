"""Writing without a network: what waits can be read, and nothing that was typed goes away."""

import pytest
from playwright.sync_api import Browser

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
TOO_LONG = "Asiakas odottaa. " * 20
MENDED = "Asiakas odottaa liian kauan."


def test_a_text_that_is_not_taken_comes_back(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "afternoon")
    salla = Phone(chromium, aino, "Salla", "Kela", "fi")
    aino.presses_next(to="arrival")
    aino.goes_to("works_needs")
    salla.is_at("works_needs")
    salla.loses_network()
    salla.writes("Kielikurssilta soitetaan", "works")
    salla.writes(TOO_LONG, "needs")
    salla.shows(salla.words("No connection. Your text is safe on this phone."))
    salla.shows("Kielikurssilta soitetaan", TOO_LONG.strip())  # what waits
    aino.goes_to("coffee")
    salla.has_network_again()
    salla.is_at("coffee")
    salla.shows(salla.words("One of your texts could not be sent. It needs a change."))
    salla.page.get_by_role("link", name=salla.words("Open the text")).click()
    salla.still_has(TOO_LONG)
    salla.shows("340 / 280")
    salla.writes(MENDED, "needs")
    for text in ("Kielikurssilta soitetaan", MENDED):
        aino.takes_in(text)
    notes = aino.downloads("notes.csv")
    assert notes.count("Kielikurssilta soitetaan") == notes.count(MENDED) == 1
