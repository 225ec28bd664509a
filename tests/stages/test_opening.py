"""The opening: the day as a loop that comes round again, and the rules beside it."""

import math

from bs4 import BeautifulSoup
from flask import Flask

from tests.people import Facilitator
from workshop.stages.opening.loop import loop


def test_the_projector_shows_the_day_as_a_loop_and_not_as_a_list_of_times(app: Flask) -> None:
    aino = Facilitator(app)
    aino.goes_to("opening")
    wall = aino.projector().get(f"/s/{aino.session_id}/projector").text
    page = BeautifulSoup(wall, "html.parser")
    drawn = page.select_one("svg.day-loop")
    assert drawn is not None and page.select_one(".screen-agenda") is None
    words = ["Katsomme", "Valitsemme", "Syvennämme", "Kokeilemme", "Katsomme uudelleen"]
    assert str(drawn["aria-label"]).endswith(": " + ", ".join(words))
    said = [" ".join(t.get_text(" ").split()) for t in drawn.select("text")]
    assert said == [*words, "8.45–15.40"]
    assert "Pelisäännöt" in wall and "Kuuntelen loppuun." in wall


def test_the_second_look_is_further_out_than_the_first(app: Flask) -> None:
    with app.app_context():
        first, *_between, again = loop().steps
        assert first.words != again.words
        centre = loop().centre
        assert math.dist((again.x, again.y), centre) > math.dist((first.x, first.y), centre)
        assert len(again.lines) == 2
