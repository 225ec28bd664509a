"""The server is killed while people write, and started again: nothing accepted is lost."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
PEOPLE = [("Salla", "Hyvinvointialue", "fi"), ("Björn", "FPA", "sv"), ("Nadia", "Kela", "fi")]


def test_power_cut_while_people_write(chromium: Browser, own_server: Server) -> None:
    aino = Aino(chromium, own_server, "afternoon")
    projector = aino.opens_projector()
    phones = [Phone(chromium, aino, *who) for who in PEOPLE]
    salla, bjorn, nadia = phones
    aino.presses_next(to="arrival")
    aino.goes_to("works_needs")
    for phone in phones:
        phone.is_at("works_needs")
        for number in range(3):
            phone.writes(f"{phone.name} {number}", "works")
            expect(phone.sent(f"{phone.name} {number}")).to_be_visible()
    nadia.types("Nadia kirjoittaa vielä")

    salla.presses_send("Salla juuri silloin", "works")
    own_server.is_killed()
    bjorn.writes("Björn under avbrottet", "needs")
    for phone in phones:
        phone.shows(phone.words("No connection. Your text is safe on this phone."))
    own_server.starts()

    for phone in phones:
        phone.no_longer_shows(phone.words("No connection. Your text is safe on this phone."))
        for number in range(3):
            expect(phone.sent(f"{phone.name} {number}")).to_have_count(1)
    expect(bjorn.sent("Björn under avbrottet")).to_have_count(1)
    expect(salla.sent("Salla juuri silloin")).to_have_count(1)
    nadia.still_has("Nadia kirjoittaa vielä")
    nadia.writes("Nadia kirjoittaa vielä", "works")
    aino.goes_to("coffee")
    projector.is_at("pause")
    for phone in phones:
        phone.is_at("coffee")
    notes = aino.downloads("notes.csv")
    texts = [f"{phone.name} {number}" for phone in phones for number in range(3)]
    texts += ["Björn under avbrottet", "Salla juuri silloin", "Nadia kirjoittaa vielä"]
    assert [notes.count(text) for text in texts] == [1] * len(texts)
