"""Arabic is added for participants: a line in the registry and a catalogue are enough."""

import re

from bs4 import BeautifulSoup, Tag
from flask import Flask, g
from flask_babel import gettext

from tests.people import Facilitator, hidden_key
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.live import regions
from workshop.locale import Language, languages


def offered(page: str) -> list[str]:
    """The codes a page lets its reader choose from."""
    nav = BeautifulSoup(page, "html.parser").select_one(".language")
    assert nav is not None
    return [str(choice.get("lang")) for choice in nav.select("[lang]")]


def html_of(page: str) -> Tag:
    found = BeautifulSoup(page, "html.parser").html
    assert found is not None
    return found


def joins_in_arabic(aino: Facilitator, **more: object) -> tuple[str, str]:
    """Amina's way in; her phone's page and her details."""
    phone = aino.app.test_client()
    page = phone.get(f"/j/{aino.code}?own=1&lang=ar").text
    form = {"key": hidden_key(page), "name": "أمينة", "organisation": "Kela", **more}
    assert phone.post(f"/j/{aino.code}?own=1", data=form).status_code == 303
    me = f"/s/{aino.session_id}/me"
    return phone.get(me).text, phone.get(f"{me}/details").text


def test_it_is_offered_at_the_entrance_and_spoken_there(app: Flask, arabic: Language) -> None:
    page = app.test_client().get("/?lang=ar").text
    assert offered(page) == ["fi", "sv", "en", "ar"]
    html = html_of(page)
    assert (html["lang"], html["dir"], html["data-dot"]) == ("ar", "rtl", ":")


def test_a_browser_that_asks_for_it_gets_it(app: Flask, arabic: Language) -> None:
    page = app.test_client().get("/", headers={"Accept-Language": "ar-EG,en;q=0.5"}).text
    assert html_of(page)["lang"] == "ar"


def test_a_country_does_not_hide_the_language(app: Flask) -> None:
    page = app.test_client().get("/", headers={"Accept-Language": "sv-FI,en;q=0.5"}).text
    assert html_of(page)["lang"] == "sv"


def test_the_phone_speaks_it_from_right_to_left(aino: Facilitator, arabic: Language) -> None:
    phone, details = joins_in_arabic(aino)
    html = html_of(phone)
    assert (html["lang"], html["dir"]) == ("ar", "rtl")
    assert "بياناتي" in phone
    assert offered(details) == ["fi", "sv", "en", "ar"]


def test_every_region_of_the_phone_says_its_language(aino: Facilitator, arabic: Language) -> None:
    shown = BeautifulSoup(joins_in_arabic(aino)[0], "html.parser").select("[data-region]")
    assert shown
    assert {(str(one["lang"]), str(one["dir"])) for one in shown} == {("ar", "rtl")}


def test_a_region_pushed_later_speaks_it_too(aino: Facilitator, arabic: Language) -> None:
    joins_in_arabic(aino)
    with aino.app.test_request_context("/"):
        g.language = "ar"
        g.session = session = db.session.get_one(Session, aino.session_id)
        assert 'lang="ar" dir="rtl"' in regions.show("phones/now", regions.Place(session, "ar"))
        assert gettext("Join") == "انضم"


def test_it_can_be_a_language_of_work(aino: Facilitator, arabic: Language) -> None:
    joins_in_arabic(aino, working_languages=["ar", "fi"])
    with aino.app.app_context():
        someone = db.session.query(Participant).one()
        assert (someone.language, someone.languages) == ("ar", ["ar", "fi"])


def test_facilitators_are_not_offered_it(aino: Facilitator, arabic: Language) -> None:
    page = aino.browser.get("/sessions").text
    assert offered(page) == ["fi", "sv", "en"]
    assert html_of(aino.browser.get("/sessions?lang=ar").text)["lang"] != "ar"


def test_her_pages_stay_hers_after_she_has_tried_a_phone(
    aino: Facilitator, arabic: Language
) -> None:
    aino.browser.get("/?lang=ar")
    html = html_of(aino.browser.get("/sessions", headers={"Accept-Language": "sv"}).text)
    assert (html["lang"], html["dir"]) == ("sv", "ltr")


def test_content_and_the_screen_are_not_offered_in_it(aino: Facilitator, arabic: Language) -> None:
    new = BeautifulSoup(aino.browser.get("/sessions/new").text, "html.parser")
    assert [box["value"] for box in new.select("[name=spoken]")] == ["fi", "sv", "en"]
    form = BeautifulSoup(aino.console(), "html.parser").select_one(".screen-settings")
    assert form is not None
    assert [b["value"] for b in form.select("[name=language]")] == ["fi", "sv", "en"]
    aino.browser.post(f"/s/{aino.session_id}/console/screen", data={"language": "ar"})
    assert html_of(aino.projector().get(f"/s/{aino.session_id}/projector").text)["lang"] == "fi"


def test_there_is_no_empty_roster_in_it(aino: Facilitator, arabic: Language) -> None:
    people = f"/s/{aino.session_id}/console/people"
    assert aino.browser.get(f"{people}/template-ar.xlsx").status_code == 404
    assert re.search(r"template-(fi|sv|en)\.xlsx", aino.browser.get(people).text)


def test_texts_that_are_not_there_in_it_are_in_the_first_language(
    aino: Facilitator, arabic: Language
) -> None:
    stage = joins_in_arabic(aino)[0]
    with aino.app.app_context():
        title = db.session.get_one(Session, aino.session_id).stages[0].title
    assert title[languages.default.code] in stage
