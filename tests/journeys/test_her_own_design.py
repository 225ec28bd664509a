"""A facilitator changes her day while it goes on, saves it as a design of her own, runs that."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.aino import Aino
from tests.journeys.phone import Phone
from tests.journeys.server import Server

pytestmark = pytest.mark.browser


def test_a_design_of_her_own(chromium: Browser, server: Server) -> None:
    aino = Aino(chromium, server, "full-day")
    day = aino.side
    a_stage_is_dragged(aino, day)
    amina = Phone(chromium, aino, "Amina", "Kela", "fi")
    aino.goes_to("works_needs")
    amina.types("Kesken")
    a_question_is_changed(aino, day)
    expect(amina.page.get_by_role("heading", name="Mikä meillä toimii jo?")).to_be_visible()
    amina.still_has("Kesken")
    it_is_saved_and_chosen(aino, day)
    assert not aino.complaints + amina.complaints


def a_stage_is_dragged(aino: Aino, day: Page) -> None:
    day.goto(f"{aino.session}/console/day")
    lines = day.locator(".day-list > li")
    third = lines.nth(2).get_attribute("id")
    lines.nth(2).locator(".day-grip").drag_to(lines.nth(1).locator(".day-grip"))
    expect(lines.nth(1)).to_have_attribute("id", third or "")


def a_question_is_changed(aino: Aino, day: Page) -> None:
    day.goto(f"{aino.session}/console/day")
    day.get_by_role("link", name=aino.titles["works_needs"]).first.click()
    expect(day.frame_locator(".face-phone iframe").locator("h1")).to_be_visible()
    day.locator("[name=prompts-q1-text-fi]").fill("Mikä meillä toimii jo?")
    day.locator(".editor-save button").click()
    expect(day.locator("[name=prompts-q1-text-fi]")).to_have_value("Mikä meillä toimii jo?")
    shown = day.frame_locator(".face-phone iframe").locator("h1")
    expect(shown).to_have_text("Mikä meillä toimii jo?")


def it_is_saved_and_chosen(aino: Aino, day: Page) -> None:
    day.goto(f"{aino.session}/console/day/design")
    day.locator("[name=name_fi]").fill("Meidän tapamme")
    day.locator("button[value=save]").click()
    day.wait_for_url("**/console/day")
    aino.page.goto(f"{aino.server.url}/sessions/new")
    aino.makes_session("meidan-tapamme")
    day.goto(f"{aino.session}/console/day")
    expect(day.locator(".day-list > li")).to_have_count(20)
    aino.page.goto(f"{aino.session}/console")
    aino.page.locator(".go-on button").click()
    expect(aino.page.locator("[aria-current=step]")).to_be_visible()
