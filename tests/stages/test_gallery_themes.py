"""Themes: the tables' words put together under a name."""

from flask import Flask

from tests.stages.a_gallery import Gallery
from workshop import db
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.theme import Theme
from workshop.domain.contributions.work_items import THEMES, items_of
from workshop.domain.session.session import Session
from workshop.kinds.outcome import outcome_of
from workshop.writers.markdown import markdown


def sources(room: Gallery, theme: str) -> list[str]:
    with room.app.app_context():
        return list(sources_of(db.session.get_one(Theme, theme)))


def test_items_of_several_tables_under_a_name(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    both = [room.problem_of(0), room.problem_of(1)]
    theme = room.names_theme("Vastuu", *both, "problems/none")
    assert sources(room, theme) == both
    assert "2 pöydässä:" in room.themes_page() and "Vastuu" in room.amina.sees()
    assert "Vastuu" not in room.shown()
    room.drives("themes")
    assert "Vastuu" in room.shown() and "Koivu" in room.shown() and "Vadelma" in room.shown()
    with app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        assert [item.words for item in items_of(session, THEMES)] == ["Vastuu"]
        text = markdown(outcome_of(session, "en")).decode()
    assert "At 2 tables: Birch, Raspberry" in text


def test_put_in_move_and_take_out(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    first, second = room.problem_of(0), room.problem_of(1)
    one, two = room.names_theme("Yksi", first), room.names_theme("Kaksi")
    assert room.posts(two, "items", item=second).status_code == 303
    assert room.posts(two, "items", item=first, out_of=one).status_code == 303
    assert room.posts(two, "items", item=first).status_code == 303
    assert sources(room, one) == [] and sources(room, two) == [second, first]
    assert "Tässä teemassa ei ole nyt mitään." in room.themes_page()
    assert room.posts(two, "items", item="problems/none").status_code == 404
    room.posts(two, "taken-out", item=second)
    assert sources(room, two) == [first]


def test_an_emptied_theme_can_be_removed_and_its_items_stay(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    theme = room.names_theme("Yksi", room.problem_of(0))
    assert room.posts(theme, "name", key=db.new_id(), name="Toinen nimi").status_code == 303
    assert room.posts(theme, "name", key=db.new_id(), name=" ").status_code == 422
    assert "Toinen nimi" in room.amina.sees()
    assert room.posts(theme, "removal").status_code == 303
    assert "Toinen nimi" not in room.amina.sees() + room.aino.console() + room.themes_page()
    assert "Tieto ei kulje." in room.amina.sees()


def test_notes_of_canvases_are_woven_and_the_thread_reaches_them(app: Flask) -> None:
    room = Gallery(app, shows="canvases")
    room.aino.goes_to("gallery")
    notes = [room.note("Lomakkeita on liikaa"), room.note("Toisen pöydän lappu")]
    theme = room.names_theme("Lomakkeet", *notes)
    assert sources(room, theme) == notes
    page = room.her.get(f"{room.console}/thread/themes/{theme}").text
    assert "Lomakkeita on liikaa" in page and "Toisen pöydän lappu" in page


def test_the_same_name_twice_by_the_same_form_is_one_theme(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    form = {"key": db.new_id(), "name": "Kerran"}
    for _time in range(2):
        room.her.post(f"{room.console}/gallery/{room.stage}/themes", data=form)
    with app.app_context():
        assert db.session.query(Theme).count() == 1
