"""The tables' work in plenary: on the projector, on phones, what is said to it."""

from bs4 import BeautifulSoup
from flask import Flask

from tests.stages.a_gallery import Gallery
from workshop import db
from workshop.domain.contributions.problem import Wording
from workshop.domain.contributions.response import Response
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.kinds.outcome import outcome_of, records_of
from workshop.stages.gallery.records import RESPONSES
from workshop.writers.markdown import markdown


def test_the_walk_goes_table_by_table_and_quiet_tables_have_their_turn(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    assert "Tieto ei kulje." in room.shown() and "Kukaan ei vastaa." in room.shown()
    seen = []
    for _press in range(4):
        button = BeautifulSoup(room.aino.console(), "html.parser").select_one(
            ".gallery-drive .primary"
        )
        assert button and room.drives(str(button["value"])).status_code == 303
        seen.append(str(button["value"]))
    assert seen == [*(f"groups/{table}" for table in room.tables), "all"]
    room.drives(f"groups/{room.tables[2]}")
    assert "Tieto ei kulje." not in room.shown() and "Mustikka" in room.shown()
    assert "ei ole vielä kirjoitettu mitään" in room.shown()
    room.drives(f"one:{room.problem_of(1)}")
    assert "Kukaan ei vastaa." in room.shown() and "Puhelin soi." in room.shown()
    assert "Tieto ei kulje." not in room.shown()


def test_what_stands_on_the_projector_is_kept_and_pressing_twice_is_once(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    for _time in range(2):
        assert room.drives(f"groups/{room.tables[1]}").status_code == 303
    another = room.aino.projector()
    page = another.get(f"{room.here}/projector").text
    assert "Kukaan ei vastaa." in page and "Tieto ei kulje." not in page
    for nothing in ("", "groups/none", "one:problems/none", "everything"):
        assert room.drives(nothing).status_code == 404
    assert "Kukaan ei vastaa." in room.shown()


def test_answers_stand_at_the_item_and_on_the_projector_only_when_opened(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    about = room.problem_of(0)
    said = room.omar.posts(
        room.stage, "responses", text="Meillä sama.", kind="touches", about=about
    )
    assert said.status_code == 303
    assert "Meillä sama." in room.leena.sees() and "Meillä sama." in room.aino.console()
    room.drives(f"groups/{room.tables[0]}")
    assert "Meillä sama." not in room.shown()
    room.drives(f"groups/{room.tables[0]}+said")
    assert "Meillä sama." in room.shown() and "Omar" not in room.shown()
    with app.app_context():
        thing = f"responses/{db.session.query(Response).one().id}"
    room.her.post(f"{room.console}/hidden", data={"thing": thing})
    assert "Meillä sama." not in room.leena.sees() and "Meillä sama." not in room.shown()
    assert "Meillä sama." in room.aino.console()


def test_a_table_is_opened_and_answered_on_its_own_page(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    address = f"{room.pia.home}/gallery/{room.stage}/tables"
    page = BeautifulSoup(room.pia.browser.get(f"{address}/{room.tables[1]}").text, "html.parser")
    assert page.h1 and page.h1.get_text() == "Kukaan ei vastaa."
    about = page.select_one("input[name=about]")
    assert about and about["value"] == room.problem_of(1)
    quiet = room.amina.browser.get(f"{address}/{room.tables[2]}")
    assert "ei ole vielä kirjoitettu mitään" in quiet.text
    assert room.pia.browser.get(f"{address}/none").status_code == 404


def test_what_is_gone_cannot_be_answered_and_the_text_stays_in_the_field(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    about = room.problem_of(1)
    with app.app_context():
        wording = db.session.query(Wording).filter_by(sentence="Kukaan ei vastaa.").one()
        wording.hide("Aino")
        db.session.commit()
    answer = room.pia.posts(room.stage, "responses", text="Voin soittaa", kind="helps", about=about)
    assert answer.status_code == 422 and "Voin soittaa" in answer.text
    wrong = room.pia.posts(room.stage, "responses", text="Voin soittaa", kind="thinks")
    assert wrong.status_code == 422
    assert room.pia.posts(room.stage, "responses", text="Yhteistä", kind="helps").status_code == 303


def test_nothing_is_counted_and_nobody_asked_to_be_done(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    assert "Olen valmis" not in room.amina.sees()
    assert "vastannut" not in room.aino.console()


def test_without_answers_there_is_no_composer(app: Flask) -> None:
    room = Gallery(app, responses=[])
    room.words_problems()
    assert "gallery-say" not in room.amina.sees() and "Tieto ei kulje." in room.amina.sees()
    assert room.amina.posts(room.stage, "responses", text="x", kind="touches").status_code == 404


def test_a_source_that_came_to_nothing_is_said_on_every_face(app: Flask) -> None:
    room = Gallery(app)
    room.aino.goes_to("gallery")
    for face in (room.aino.console(), room.shown(), room.amina.sees()):
        assert "Mikään pöytä ei ole vielä kirjoittanut pulmaa" in face
    assert "Palaa vaiheeseen" in room.aino.console()
    with app.app_context():
        db.session.get_one(Stage, room.problem).remove()
        db.session.commit()
    for face in (room.aino.console(), room.shown(), room.amina.sees()):
        assert "ei ole mukana päivässä" in face


def test_canvases_side_by_side_and_one_large(app: Flask) -> None:
    room = Gallery(app, shows="canvases")
    room.aino.goes_to("gallery")
    assert room.shown().count("canvas-picture") == 2  # Bilberry wrote nothing
    room.drives(f"groups/{room.tables[0]}")
    assert "Lomakkeita on liikaa" in " ".join(room.shown().split())
    page = room.pia.browser.get(
        f"{room.pia.home}/gallery/{room.stage}/tables/{room.tables[0]}"
    ).text
    assert "Soitamme etukäteen" in page and "canvas-picture" in page
    about = f"groups/{room.tables[0]}"
    room.pia.posts(room.stage, "responses", text="Tuttua", kind="touches", about=about)
    assert "Tuttua" in room.amina.sees()


def test_what_was_said_is_in_the_summary_and_the_table_without_names(app: Flask) -> None:
    room = Gallery(app)
    room.words_problems()
    about = room.problem_of(0)
    room.omar.posts(room.stage, "responses", text="Meillä sama.", kind="touches", about=about)
    room.omar.posts(room.stage, "responses", text="Kaikille.", kind="helps")
    with app.app_context():
        session = db.session.get_one(Session, room.aino.session_id)
        text = markdown(outcome_of(session, "en")).decode()
        rows = [record.values for record in records_of(session, RESPONSES, "en")]
    assert "Meillä sama." in text and "Kaikille." in text and "Omar" not in text
    assert [row[2] for row in rows] == ["Birch", ""]


def test_cost_is_the_same_with_many_answers(app: Flask) -> None:
    from sqlalchemy import event

    room = Gallery(app)
    room.words_problems()
    about = room.problem_of(0)

    def queries() -> int:
        found: list[str] = []

        def count(_c: object, _cursor: object, statement: str, *_more: object) -> None:
            found.append(statement)

        with app.app_context():
            engine = db.session.get_bind()
            event.listen(engine, "before_cursor_execute", count)
            room.shown()
            room.aino.console()
            event.remove(engine, "before_cursor_execute", count)
        return len(found)

    before = queries()
    for number in range(9):
        text = f"Vastaus {number}"
        room.omar.posts(room.stage, "responses", text=text, kind="touches", about=about)
    assert queries() <= before + 2  # their writers' table, the first time
