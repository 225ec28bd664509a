"""Everything written so far is within reach of the facilitator at any time."""

from flask import Flask

from tests.people import Facilitator, Phone


def test_earlier_notes_are_read_without_moving_anybody(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    aino.seats(("Amina",))
    stage = aino.goes_to("introductions")
    amina.posts(stage, "introductions", q1="Soitan asiakkaan puolesta")
    aino.goes_to("pause")
    page = aino.browser.get(f"/s/{aino.session_id}/console/written").text
    assert "Soitan asiakkaan puolesta" in page
    assert f"/s/{aino.session_id}/console/written" in aino.console()


def test_nothing_private_is_in_it(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    aino.presses_next()
    stage = aino.goes_to("feedback")
    given = {"scale_heard": "5", "open_missing": "Aikaa jäi vähän"}
    assert amina.posts(stage, "feedback", **given).status_code == 303
    assert "Aikaa jäi vähän" not in aino.browser.get(f"/s/{aino.session_id}/console/written").text


def test_before_the_day_the_console_says_what_comes_next(app: Flask) -> None:
    aino = Facilitator(app)
    assert 'class="prepare"' in aino.console()
    aino.presses_next()
    assert 'class="prepare"' not in aino.console()
