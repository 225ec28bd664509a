"""The warm-up: a picture or none, one choice each, nobody's name on the wall."""

import re

from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.pick import Pick


def picks(app: Flask) -> list[Pick]:
    with app.app_context():
        return list(db.session.query(Pick))


def test_amina_chooses_a_bridge_and_sees_it_large(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("warm_up")
    assert amina.sees().count('type="radio"') == 12
    assert amina.posts(stage, "picks", card="c01", line="Välillä kantaa.").status_code == 303
    assert "own-card" in amina.sees() and "Välillä kantaa." in amina.sees()


def test_the_wall_counts_and_names_nobody(app: Flask) -> None:
    aino = Facilitator(app)
    amina, leena = Phone(aino, "Amina"), Phone(aino, "Leena")
    Phone(aino, "Pekka")
    stage = aino.goes_to("warm_up")
    amina.posts(stage, "picks", card="c01")
    leena.posts(stage, "picks", without="yes")
    wall = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "<b>2 / 3</b>" in wall
    assert "Amina" not in wall and "Leena" not in wall


def test_choosing_again_changes_the_choice_and_the_same_post_twice_is_one(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("warm_up")
    amina.posts(stage, "picks", key="first-choice", card="c01")
    amina.posts(stage, "picks", key="second-choice", card="c12")
    amina.posts(stage, "picks", key="first-choice", card="c01")
    assert [pick.card for pick in picks(app)] == ["c12"]


def test_a_choice_of_nothing_says_what_to_do_and_keeps_the_line(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("warm_up")
    for card in ({}, {"card": "c99"}):
        answer = amina.posts(stage, "picks", line="Jotain", **card)
        assert answer.status_code == 422
        assert 'id="card-error"' in answer.text and "Jotain" in answer.text
    assert picks(app) == []


def test_the_opened_card_shows_its_line_until_it_is_hidden(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("warm_up")
    amina.posts(stage, "picks", card="c01", line="Välillä kantaa.")
    thing = re.search(r'value="(picks/[^"]+)"', aino.console())
    assert thing
    console = f"/s/{aino.session_id}/console"
    screen = aino.projector()
    aino.browser.post(f"{console}/spotlight", data={"thing": thing[1]})
    lit = screen.get(f"/s/{aino.session_id}/projector").text
    assert "opened-card" in lit and "Välillä kantaa." in lit and "Amina" not in lit
    aino.browser.post(f"{console}/hidden", data={"thing": thing[1]})
    aino.browser.post(f"{console}/spotlight", data={"thing": thing[1]})
    lit = screen.get(f"/s/{aino.session_id}/projector").text
    assert "opened-card" in lit and "Välillä kantaa." not in lit


def test_pictures_are_public_and_kept_but_nothing_else_of_the_folder(app: Flask) -> None:
    stranger = app.test_client()
    picture = stranger.get("/decks/short/c01.svg")
    assert picture.status_code == 200 and "immutable" in picture.headers["Cache-Control"]
    for wrong in ("short/deck.toml", "short/c99.svg", "nowhere/c01.svg", "../designs/c01.svg"):
        assert stranger.get(f"/decks/{wrong}").status_code == 404


def decides(aino: Facilitator, stage: str, card: str, decision: str) -> int:
    page = f"/s/{aino.session_id}/console/warm_up/{stage}/pictures"
    return aino.browser.post(page, data={"card": card, "decision": decision}).status_code


def test_pictures_to_be_tested_first_are_marked_until_she_decides(app: Flask) -> None:
    aino = Facilitator(app)
    stage = aino.goes_to("warm_up")
    assert "2 kuvaa pitäisi ensin näyttää" not in aino.console()
    page = aino.browser.get(f"/s/{aino.session_id}/console/warm_up/{stage}/pictures").text
    marked = re.findall(r'id="picture-(c\d+)"', page.partition('id="offered"')[0])
    assert marked == ["c01", "c22", "c25", "c29", "c35"]
    for card in marked[:1] + marked[3:]:
        assert decides(aino, stage, card, "keep") == 303
    assert "2 kuvaa pitäisi ensin näyttää" in aino.console()
    assert decides(aino, stage, "c22", "keep") == 303
    assert "1 kuva pitäisi ensin näyttää" in aino.console()
    assert decides(aino, stage, "c25", "leave-out") == 303
    assert "pitäisi ensin näyttää" not in aino.console()
    assert decides(aino, stage, "c25", "put-back") == 303
    assert "1 kuva pitäisi ensin näyttää" in aino.console()
    assert decides(aino, stage, "c99", "keep") == 404
    assert decides(aino, stage, "c25", "burn") == 400


def test_a_picture_left_out_is_not_offered_and_what_was_said_of_it_stays(app: Flask) -> None:
    aino = Facilitator(app)
    amina, leena = Phone(aino, "Amina"), Phone(aino, "Leena")
    stage = aino.goes_to("warm_up")
    amina.posts(stage, "picks", card="c22", line="Joku puuttuu.")
    assert decides(aino, stage, "c22", "leave-out") == 303
    assert leena.sees().count('type="radio"') == 11 and 'value="c22"' not in leena.sees()
    late = leena.posts(stage, "picks", card="c22")
    assert late.status_code == 422 and 'id="card-error"' in late.text
    assert [pick.card for pick in picks(app)] == ["c22"]
    wall = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "hanging-c22" not in wall and "hanging-c25" in wall
    assert "Joku puuttuu." in aino.console() and "Joku puuttuu." in amina.sees()
