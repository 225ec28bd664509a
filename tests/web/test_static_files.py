"""What pages load: one release on a page, kept for good; each audience has its own."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.people import Facilitator, Phone
from workshop.web import stylesheet
from workshop.web.static_files import Release
from workshop.web.stylesheet import CSS, add_styles

LOADED = re.compile(r"""(?:href|src)="(/static[^"#]+)""")
STAMP = re.compile(r"^/static-(\w{12})/(.+)$")
MOST_BYTES = 100_000


def loads(page: str) -> list[str]:
    """Addresses that the browser asks for when it shows `page`."""
    return list(dict.fromkeys(LOADED.findall(page)))


def sent(browser: FlaskClient, address: str, coding: str = "gzip") -> int:
    """Bytes of an answer on the wire, without its headers."""
    answer = browser.get(address, headers={"Accept-Encoding": coding})
    assert answer.status_code == 200, address
    return len(answer.data)


@pytest.fixture
def phone(aino: Facilitator) -> Phone:
    """Somebody who has joined and sits at a table."""
    phones = [Phone(aino, name) for name in ("Salla", "Mats", "Nadia", "Pekka")]
    aino.presses_next()
    aino.makes_tables(4, 4)
    return phones[0]


def test_everything_on_a_page_is_of_one_release_and_kept_for_good(
    aino: Facilitator, phone: Phone
) -> None:
    projector = aino.projector().get(f"/s/{aino.session_id}/projector").text
    for page, audience in (
        (phone.sees(), "phone"), (aino.console(), "desk"), (projector, "projector"),
    ):  # fmt: skip
        found = [STAMP.match(address) for address in loads(page)]
        assert all(found) and len({match[1] for match in found if match}) == 1
        paths = [match[2] for match in found if match]
        assert {f"css/{audience}.css", f"js/{audience}.js"} <= {*paths}
        assert "vendor/fonts/atkinson-latin.woff2" in paths
        for address in loads(page):
            answer = aino.browser.get(address)
            assert answer.status_code == 200, address
            assert "immutable" in answer.headers["Cache-Control"]


def test_a_page_names_all_modules_that_it_will_need(phone: Phone) -> None:
    page = phone.sees()
    named = {address for address in loads(page) if "/js/" in address}
    for address in named:
        code = phone.browser.get(address).text
        for imported in re.findall(r'from "(\.[^"]+)"|^import "(\.[^"]+)"', code, re.M):
            path = (Path(address).parent / "".join(imported)).as_posix()
            assert str(Path("/").joinpath(path).resolve()) in named


def test_a_page_of_another_release_gets_no_modules_and_keeps_nothing(phone: Phone) -> None:
    browser = phone.browser
    assert browser.get("/static-000000000000/js/phone.js").status_code == 404
    assert browser.get("/static/js/phone.js").status_code == 404
    style = browser.get("/static-000000000000/css/phone.css")
    assert style.status_code == 200 and style.headers["Cache-Control"] == "no-store"


def test_any_change_is_another_release(tmp_path: Path) -> None:
    before = Release.read([CSS, tmp_path])
    (tmp_path / "card.css").write_text(".mine { color: red; }")
    assert Release.read([CSS, tmp_path]).stamp != before.stamp


def test_styles_from_elsewhere_reach_the_pages_they_are_for(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "phone.css").write_text(".only-phones { color: red; }")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "table.css").write_text(".only-desks { color: red; }")
    (tmp_path / "card.css").write_text(".everybody { color: red; }")
    add_styles(app, tmp_path)
    sheets = {name: stylesheet.sheet(name, stylesheet.folders(app)) for name in ("phone", "desk")}
    assert ".only-phones" in sheets["phone"] and ".only-desks" not in sheets["phone"]
    assert ".only-desks" in sheets["desk"] and ".only-phones" not in sheets["desk"]
    assert all(".everybody" in sheet for sheet in sheets.values())
    assert all(sheet.index("@layer reset") < sheet.index(".everybody") for sheet in sheets.values())


def test_joining_and_the_first_page_are_light(aino: Facilitator, phone: Phone) -> None:
    stranger = aino.app.test_client()
    first = f"/j/{aino.code}?own=1"
    addresses = [*loads(stranger.get(first).text), *loads(phone.sees())]
    total = sent(stranger, first) + sent(phone.browser, phone.home)
    total += sum(sent(stranger, address) for address in dict.fromkeys(addresses))
    assert total < MOST_BYTES


def test_a_phone_loads_the_plant_of_its_own_table_only(phone: Phone) -> None:
    assert sum("/images/plants/" in address for address in loads(phone.sees())) == 1


def test_pictures_of_cards_are_compressed_too(aino: Facilitator) -> None:
    aino.goes_to("warm_up")
    page = Phone(aino, "Salla").sees()
    card = re.search(r'src="(/decks/[^"]+)"', page)
    assert card
    assert sent(aino.browser, card[1]) < sent(aino.browser, card[1], "identity") / 2
