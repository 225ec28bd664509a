"""A page that was on its way while the room went on does not bring the moment before back."""

import pytest
from playwright.sync_api import APIResponse, Browser, Route, expect

from tests.journeys.aino import Aino
from tests.journeys.server import Server

pytestmark = pytest.mark.browser


def test_what_was_pushed_meanwhile_stays(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "afternoon")
    aino.presses_next(to="arrival")
    held: list[tuple[Route, APIResponse]] = []
    aino.page.route("**/console", lambda route: held.append((route, route.fetch())))
    with aino.page.expect_request("**/console"):
        aino.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    while not held:
        aino.page.evaluate("0")  # lets the page's answer come in

    aino.presses_next(to="opening")
    late, answer = held[0]
    late.fulfill(response=answer, body=answer.text().replace(aino.code, "LATE"))

    expect(aino.page.locator(".console-code b")).to_have_text("LATE")
    assert aino.titles["opening"] in aino.page.inner_text(".stage-head h1")
    aino.page.unroute("**/console")
    aino.goes_to("works_needs")
