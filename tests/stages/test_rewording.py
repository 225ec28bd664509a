"""A promise in other words: only its owner changes it, and whoever was asked is asked again."""

import datetime as dt
import re

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone, hidden_key
from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session

SOON = dt.date.today() + dt.timedelta(days=20)
LATER = SOON + dt.timedelta(days=7)
WORDS = {"what": "Soitamme yhdessä", "due": SOON.isoformat(), "first_step": "Etsin numeron"}


class Promised:
    """Salla has promised with Oskar, who would rather visit."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.salla = Phone(self.aino, "Salla", "Hyvinvointialue")
        self.oskar = Phone(self.aino, "Oskar", "Työllisyysalue")
        self.stage = self.aino.goes_to("commitments")
        with app.app_context():
            oskar = db.session.query(Participant).filter_by(name="Oskar").one().id
        made = self.salla.posts(self.stage, "commitments", others=oskar, **WORDS)
        self.id = made.headers["X-Made"]
        self.answers("suggested", text="Käyn mieluummin paikalla")

    def answers(self, answer: str, **more: str) -> TestResponse:
        """Oskar's answer."""
        address = f"{self.oskar.home}/commitments/{self.id}/answer"
        form = {"key": db.new_id(), "answer": answer, **more}
        return self.oskar.browser.post(address, data=form)

    @property
    def page(self) -> str:
        """Where its words are changed."""
        return f"{self.salla.home}/commitments/{self.id}/wording"

    def rewords(self, **words: str) -> TestResponse:
        """Salla sends the page's form."""
        key = hidden_key(self.salla.browser.get(self.page).text)
        return self.salla.browser.post(self.page, data={"key": key, **WORDS, **words})

    def now(self) -> tuple[str, str, dt.date, str, str]:
        """Its words, its day, Oskar's answer and suggestion."""
        with self.app.app_context():
            c = db.session.get_one(Commitment, self.id)
            return c.what, c.first_step, c.due, c.parties[0].answer, c.parties[0].suggestion


@pytest.fixture
def promised(app: Flask) -> Promised:
    return Promised(app)


def test_salla_takes_the_suggestion_and_oskar_is_asked_again(promised: Promised) -> None:
    assert f"commitments/{promised.id}/wording" in promised.salla.sees()
    page = promised.salla.browser.get(promised.page).text
    assert "Käyn mieluummin paikalla" in page
    assert "Soitamme yhdessä" in page and SOON.isoformat() in page and "Etsin numeron" in page
    answer = promised.rewords(what="Käymme paikalla", due=LATER.isoformat(), first_step="")
    assert answer.status_code == 303
    assert promised.now() == ("Käymme paikalla", "", LATER, "asked", "")
    assert "Käymme paikalla" in promised.oskar.sees()
    promised.answers("accepted")
    assert promised.now()[3] == "accepted"


def test_the_same_words_ask_nobody_again(promised: Promised) -> None:
    assert promised.rewords().status_code == 303
    assert promised.now()[3:] == ("suggested", "Käyn mieluummin paikalla")


def test_a_second_tap_after_the_answer_asks_nobody_again(promised: Promised) -> None:
    form = {**WORDS, "what": "Käymme paikalla", "key": "one-key-two-taps"}
    promised.salla.browser.post(promised.page, data=form)
    promised.answers("accepted")
    assert promised.salla.browser.post(promised.page, data=form).status_code == 303
    assert promised.now()[3] == "accepted"


def test_a_suggestion_that_comes_twice_does_not_undo_new_words(promised: Promised) -> None:
    promised.answers("suggested", text="Soita sinä", key="the-very-same-key")
    promised.rewords(what="Soitan itse")
    promised.answers("suggested", text="Soita sinä", key="the-very-same-key")
    assert promised.now()[3:] == ("asked", "")


@pytest.mark.parametrize("wrong", [{"what": " "}, {"what": "ä" * 281}, {"due": "2020-01-01"}])
def test_what_cannot_be_kept_stays_in_the_form(promised: Promised, wrong: dict[str, str]) -> None:
    answer = promised.rewords(**wrong)
    assert answer.status_code == 422 and 'aria-invalid="true"' in answer.text
    assert next(iter(wrong.values())).strip() in answer.text
    assert promised.now()[0] == "Soitamme yhdessä"


def test_only_the_owner_and_only_as_long_as_the_promise_stands(promised: Promised) -> None:
    for someone in (promised.oskar, Phone(promised.aino, "Pia")):
        address = promised.page
        assert someone.browser.get(address).status_code == 404
        assert someone.browser.post(address, data=WORDS).status_code == 404
    promised.salla.browser.post(f"{promised.salla.home}/commitments/{promised.id}/withdrawal")
    assert promised.salla.browser.get(promised.page).status_code == 302
    assert promised.salla.browser.post(promised.page, data=WORDS).status_code == 409
    assert promised.now()[0] == "Soitamme yhdessä"


def test_after_the_day_nothing_is_changed_and_nobody_is_shown_a_button(promised: Promised) -> None:
    with promised.app.app_context():
        db.session.get_one(Session, promised.aino.session_id).end()
        db.session.commit()
    assert promised.salla.browser.get(promised.page).status_code == 302
    assert promised.salla.browser.post(promised.page, data=WORDS).status_code == 409
    for phone in (promised.salla, promised.oskar):
        shown = phone.browser.get(f"{phone.home}/stages/{promised.stage}").text
        assert "Soitamme yhdessä" in shown
        assert re.findall(r'action="[^"]*/commitments/[^"]*"', shown) == []
