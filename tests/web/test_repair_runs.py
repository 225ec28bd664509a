"""Plans are worked out outside of requests; the page says so, and what they are about."""

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from tests.engine import held_up, wait_for_engine
from tests.people import Phone
from tests.web.a_morning import Morning
from tests.web.repairing import forms, plans

ABSENT = ("Aada Aho", "Eino Eskola", "Iiris Ilola")
OLD = "People, wishes or tables have changed since. Ask again."


@pytest.fixture
def morning(app: Flask) -> Morning:
    made = Morning(app)
    made.all_come(*ABSENT)
    return made


def asks(morning: Morning) -> str:
    """For plans, without waiting; where they will be."""
    answer = morning.aino.browser.post(f"{morning.address}/repair-runs", data={"coming": "here"})
    assert answer.status_code == 303
    return answer.headers["Location"]


def test_meanwhile_the_page_says_so_and_offers_to_be_updated(morning: Morning) -> None:
    page = asks(morning)
    browser = morning.aino.browser
    with held_up(morning.app) as job:
        assert job.run_id in page
        shown = BeautifulSoup(browser.get(page).text, "html.parser")
        assert asks(morning) == page, "the same question is asked once"
    making = shown.select_one(".making")
    assert making and "Plans for the tables are being worked out." in making.text
    update = making.select_one("noscript a")
    assert update and "Update the page" in update.text and update["href"] == page
    assert not shown.select(".plan")
    wait_for_engine(morning.app)
    shown = BeautifulSoup(browser.get(page).text, "html.parser")
    assert shown.select(".plan") and not shown.select_one(".making")


def test_plans_for_people_who_have_changed_since_are_not_offered(morning: Morning) -> None:
    page = asks(morning)
    Phone(morning.aino, "Sini", "Kirjasto")
    wait_for_engine(morning.app)
    said = morning.aino.browser.get(page).text
    assert OLD in said and not forms(said)
    assert forms(plans(morning, coming="here"))


def test_an_engine_that_dies_is_told_in_words(morning: Morning) -> None:
    page = asks(morning)
    with held_up(morning.app) as job:
        job.engine.kill()
    wait_for_engine(morning.app)
    assert "No plan was found." in morning.aino.browser.get(page).text


def test_runs_of_another_page_or_session_are_not_found(morning: Morning) -> None:
    run = asks(morning).partition("run=")[2]
    browser = morning.aino.browser
    assert browser.get(f"{morning.address}/rounds?run={run}").status_code == 404
    other = morning.aino.makes_session("afternoon")
    stopped = browser.post(f"/s/{other}/tables/proposals/stop", data={"run": run})
    assert stopped.status_code == 404
    wait_for_engine(morning.app)
