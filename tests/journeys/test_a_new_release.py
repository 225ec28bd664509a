"""A new release starts while a page is open: the page takes it by itself, unless somebody types."""

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
OLD = """() => {
    document.querySelector("script[type=module]").setAttribute("src", "/static-old/js/phone.js");
    window.isOld = true;
}"""


def test_an_open_page_takes_the_new_scripts_when_nobody_types(
    chromium: Browser, server: Server
) -> None:
    aino = Aino(chromium, server, "full-day")
    phone = Phone(chromium, aino, "Salla", "Kela", "fi")
    aino.presses_next(to="arrival")
    aino.presses_next(to="opening")
    phone.is_at("opening")
    phone.page.evaluate(OLD)
    phone.page.fill("main [name=text]", "Puhelimet äänettömälle")
    server.is_killed()
    server.starts()  # every page reads itself again
    aino.presses("Phones down")
    phone.looks_up()
    assert phone.page.evaluate("window.isOld")
    aino.presses("Back to the phones")
    phone.looks_up(False)
    phone.presses("Send to everyone")
    phone.shows("Puhelimet äänettömälle")
    phone.page.evaluate("dispatchEvent(new Event('online'))")
    expect(phone.page.locator("script[src*=old]")).to_have_count(0)
    assert phone.page.evaluate("window.isOld") is None
    assert phone.complaints == []
