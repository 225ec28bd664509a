"""The console from one part to the next: the clock begins anew, Next stays where it is."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.aino import Aino
from tests.journeys.server import Server
from workshop.domain import catalogue

pytestmark = pytest.mark.browser
PUT = """() => document.body.append(
    Object.assign(document.createElement("room-clock"), { id: "put" }))"""
WRITE = """([ends, at]) => {
    const clock = document.getElementById("put");
    Object.assign(clock.dataset, { ends: 1e9 + ends, at: 1e9 + at });
    return clock.textContent;
}"""


def test_from_one_part_to_the_next(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "full-day")
    steps = next(s for s in catalogue.designs()["full-day"].stages if s.key == "works_needs").steps
    assert steps[0].minutes == steps[1].minutes
    clock = aino.page.locator("room-clock")
    before = edges_of_next(aino)
    aino.goes_to("works_needs")
    assert edges_of_next(aino) == before
    expect(clock).to_have_text(re.compile(r"\.5[678]$"))  # seconds have gone by
    aino.presses_next(to="pair")
    full = rf"^({steps[0].minutes}\.00|{steps[0].minutes - 1}\.59)$"
    assert re.match(full, clock.inner_text())
    a_minute_goes_by_between_two_messages(aino)


def edges_of_next(aino: Aino) -> list[float]:
    """Where the button begins and ends."""
    box = aino.page.locator(".go-on button").bounding_box()
    assert box
    return [box["x"], box["x"] + box["width"]]


def a_minute_goes_by_between_two_messages(aino: Aino) -> None:
    page = aino.side
    page.clock.install()
    page.goto(f"{aino.session}/console/day")
    page.evaluate(PUT)
    assert re.match(r"5\.00|4\.59", page.evaluate(WRITE, [1300, 1000]))
    page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)
    expect(page.locator("#put")).to_have_text(re.compile(r"^(4\.00|3\.5\d)$"))
    assert re.match(r"5\.00|4\.59", page.evaluate(WRITE, [1360, 1060]))
    # What was written earlier but comes later does not set the clock back.
    assert re.match(r"5\.00|4\.59", page.evaluate(WRITE, [1360, 1030]))
