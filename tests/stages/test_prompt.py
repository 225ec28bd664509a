"""A question and a timer: "I am done" only where somebody writes or does something alone."""

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.session.stage import Stage

DONE, NEXT = "Olen valmis", "valmiina"


@pytest.mark.parametrize(
    ("mode", "asks"), [("plenary", False), ("circle", False), ("individual", True), ("pair", True)]
)
def test_talk_of_all_asks_nobody_to_be_done(app: Flask, mode: str, asks: bool) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("opening")
    with app.app_context():
        talk = db.session.get_one(Stage, stage)
        talk.kind, talk.mode = "prompt", mode
        db.session.commit()
    assert (DONE in amina.sees()) is asks
    assert (NEXT in aino.console()) is asks
    amina.browser.post(f"{amina.home}/stages/{stage}/done")
    assert ("Olet valmis" in amina.sees()) is asks
