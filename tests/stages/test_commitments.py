"""Promises: agreed when the other says yes; only who was asked may answer."""

import datetime as dt

from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.people.participant import Participant

SOON = (dt.date.today() + dt.timedelta(days=20)).isoformat()


def person_id(app: Flask, name: str) -> str:
    with app.app_context():
        return db.session.query(Participant).filter_by(name=name).one().id


def promises(phone: Phone, stage: str, words: str, **more: str) -> TestResponse:
    form = {"key": db.new_id(), "what": words, **more}
    return phone.browser.post(f"{phone.home}/commitments/{stage}/commitments", data=form)


def test_a_promise_waits_until_the_other_says_yes(app: Flask) -> None:
    aino = Facilitator(app)
    salla, oskar = Phone(aino, "Salla", "Hyvinvointialue"), Phone(aino, "Oskar", "Työllisyysalue")
    stranger = Phone(aino, "Pia", "Järjestö")
    stage = aino.goes_to("commitments")
    made = promises(
        salla, stage, "Soitamme yhdessä", due=SOON, others=person_id(app, "Oskar")
    ).headers["X-Made"]
    address = f"{oskar.home}/commitments/{made}/answer"
    assert "Soitamme yhdessä" in oskar.sees() and "Soitamme yhdessä" not in stranger.sees()
    for nobody in (salla, stranger):
        assert nobody.browser.post(address, data={"answer": "accepted"}).status_code == 404
    with app.app_context():
        assert not db.session.get_one(Commitment, made).is_agreed
    assert oskar.browser.post(address, data={"answer": "accepted"}).status_code == 303
    with app.app_context():
        assert db.session.get_one(Commitment, made).is_agreed
    aino.presses_next()  # while people promise alone, the wall shows only the question
    screen = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "Työllisyysalue" in screen and "Oskar" not in screen and "Salla" not in screen


def test_a_promise_points_forward(app: Flask) -> None:
    aino = Facilitator(app)
    salla = Phone(aino, "Salla")
    stage = aino.goes_to("commitments")
    for due in ("2020-01-01", "huomenna", ""):
        answer = promises(salla, stage, "Soitan", due=due)
        assert answer.status_code == 422 and "Soitan" in answer.text


def test_nobody_from_another_workshop_is_asked(app: Flask) -> None:
    aino = Facilitator(app)
    salla = Phone(aino, "Salla")
    stage = aino.goes_to("commitments")
    here = aino.session_id
    aino.session_id = aino.makes_session("full-day")
    Phone(aino, "Muualla")
    assert aino.session_id != here
    other = person_id(app, "Muualla")
    answer = promises(salla, stage, "Soitan", due=SOON, others=other)
    assert answer.status_code == 404
