"""The observer's door: her link opens it, nothing else; she notes matters and takes them back."""

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.seed import OBSERVER, Seed
from workshop.domain.session.session import Session

WORDS = "Tulkkia odotetaan kolme viikkoa"


@pytest.fixture
def window(app: Flask, aino: Facilitator) -> FlaskClient:
    """A browser with the observer's link and nothing else."""
    browser = app.test_client()
    with app.app_context():
        key = db.session.get_one(Session, aino.session_id).observer_key
    answer = browser.get(f"/s/{aino.session_id}/observer/{key}")
    assert answer.status_code == 302 and answer.headers["Location"].endswith("/observer")
    return browser


def notes(browser: FlaskClient, aino: Facilitator, text: str = WORDS, **more: str) -> int:
    form = {"key": db.new_id(), "text": text, "kind": "later", "stage": "", **more}
    return browser.post(f"/s/{aino.session_id}/observer/seeds/seeds", data=form).status_code


def only(app: Flask) -> Seed:
    with app.app_context():
        seed = db.session.query(Seed).one()
        assert seed.stage.kind
        return seed


def test_her_link_opens_nothing_else(app: Flask, aino: Facilitator, window: FlaskClient) -> None:
    here = f"/s/{aino.session_id}"
    assert window.get(f"{here}/observer").status_code == 200
    for door in ("console", "projector", "tables", "organiser", "me"):
        assert window.get(f"{here}/{door}").status_code in (302, 403), door
    assert app.test_client().get(f"{here}/observer/wrong").status_code == 403
    assert notes(app.test_client(), aino) == 403
    assert notes(Phone(aino, "Amina").browser, aino) == 403


def test_the_link_stands_beside_the_others(aino: Facilitator) -> None:
    page = aino.browser.get(f"/s/{aino.session_id}/console/links").text
    assert f"/s/{aino.session_id}/observer/" in page


def test_a_note_is_about_the_stage_of_the_moment_unless_she_says_another(
    app: Flask, aino: Facilitator, window: FlaskClient
) -> None:
    stage = aino.goes_to("problem")
    page = BeautifulSoup(window.get(f"/s/{aino.session_id}/observer").text, "html.parser")
    chosen = page.select("select[name=stage] option[selected]")
    assert [option["value"] for option in chosen] in ([], [""])
    assert notes(window, aino, kind="weak_signal") == 303
    seed = only(app)
    assert (seed.stage_id, seed.kind, seed.noted_as) == (stage, "weak_signal", OBSERVER)
    assert (seed.participant_id, seed.group_id) == (None, None)
    aino.goes_to("commitments")
    assert notes(window, aino, "Toinen", stage=stage) == 303
    with app.app_context():
        assert {seed.stage_id for seed in db.session.query(Seed)} == {stage}


def test_the_same_note_twice_is_one_and_an_empty_one_is_told(
    app: Flask, aino: Facilitator, window: FlaskClient
) -> None:
    for _time in range(2):
        assert notes(window, aino, key="a-key-of-hers") == 303
    assert only(app).text == WORDS
    assert notes(window, aino, " ") == 422
    assert notes(window, aino, kind="gossip") == 422
    assert notes(window, aino, stage="nowhere") == 404


def test_she_words_it_anew_and_takes_it_back(
    app: Flask, aino: Facilitator, window: FlaskClient
) -> None:
    notes(window, aino)
    here, seed = f"/s/{aino.session_id}/observer", only(app)
    address = f"{here}/seeds/{seed.id}/wording"
    assert WORDS in window.get(address).text
    form = {"key": db.new_id(), "text": "Tulkki viipyy", "kind": "elsewhere", "seen": "1"}
    assert window.post(address, data=form).status_code == 303
    assert "Tulkki viipyy" in window.get(here).text
    both = window.post(address, data={**form, "text": "Tulkkia ei saa"})
    assert (
        both.status_code == 409 and "Tulkki viipyy" in both.text and "Tulkkia ei saa" in both.text
    )
    assert window.post(f"{here}/seeds/{seed.id}/withdrawal").status_code == 303
    for page in (here, f"{here}/seeds/reading"):
        assert "Tulkki viipyy" not in window.get(page).text
    assert window.get(address).status_code == 404


def test_what_others_noted_is_not_hers_to_change(
    app: Flask, aino: Facilitator, window: FlaskClient
) -> None:
    amina = Phone(aino, "Amina")
    amina.posts(aino.goes_to("seeds"), "seeds", text="Oma aihe")
    here, seed = f"/s/{aino.session_id}/observer", only(app)
    assert window.post(f"{here}/seeds/{seed.id}/withdrawal").status_code == 404
    assert "Oma aihe" not in window.get(here).text
    assert "Oma aihe" in window.get(f"{here}/seeds/reading").text


def test_html_in_a_note_is_text(app: Flask, aino: Facilitator, window: FlaskClient) -> None:
    notes(window, aino, "<x-bad>1</x-bad>")
    aino.goes_to("seeds")
    here = f"/s/{aino.session_id}"
    screen = aino.projector().get(f"{here}/projector").text
    pages = [window.get(f"{here}/observer").text, window.get(f"{here}/observer/seeds/reading").text]
    for page in (*pages, aino.console(), screen):
        assert "<x-bad>" not in page and "&lt;x-bad&gt;" in page
