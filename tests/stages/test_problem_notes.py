"""From which notes a problem came; two people who word it at once."""

from urllib.parse import unquote

from flask import Flask

from tests.stages.a_gallery import Gallery
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.problem import Problem, Wording


def sources(room: Gallery) -> set[str]:
    with room.app.app_context():
        return set(sources_of(db.session.query(Problem).one()))


def test_the_table_chooses_among_its_own_shown_notes(app: Flask) -> None:
    room = Gallery(app)
    assert room.offered(0) == ["Soitamme etukäteen", "Lomakkeita on liikaa"]
    assert "Toisen pöydän lappu" not in room.amina.sees()
    chosen = room.note("Lomakkeita on liikaa")
    room.words(room.amina, "Tieto ei kulje.", notes=chosen)
    assert sources(room) == {chosen}
    room.words(room.leena, "Tieto seisoo.", notes=room.note("Toisen pöydän lappu"), tied="")
    assert sources(room) == {chosen}  # another table's note is nobody's here
    assert "Syntyi näistä lapuista" in room.leena.sees()
    assert "Lomakkeita on liikaa" in room.aino.console()


def test_nothing_chosen_is_allowed_and_a_tick_can_be_taken_away(app: Flask) -> None:
    room = Gallery(app)
    room.words(room.amina, "Tieto ei kulje.")
    assert sources(room) == set()
    one, other = room.note("Soitamme etukäteen"), room.note("Lomakkeita on liikaa")
    room.words(room.amina, "Tieto ei kulje.", notes=one, tied="")
    room.words(room.leena, "Tieto ei kulje nyt.", notes=other, tied="")  # had not seen the first
    assert sources(room) == {one, other}
    room.words(room.amina, "Tieto jää.", notes=other, tied=f"{one} {other}")
    assert sources(room) == {other}


def test_a_hidden_note_is_not_offered_and_not_shown_as_a_source(app: Flask) -> None:
    room = Gallery(app)
    room.words(room.amina, "Tieto ei kulje.", notes=room.note("Lomakkeita on liikaa"))
    with app.app_context():
        db.session.query(Note).filter_by(text="Lomakkeita on liikaa").one().hide("Aino")
        db.session.commit()
    assert room.offered(0) == ["Soitamme etukäteen"]
    assert "Lomakkeita on liikaa" not in room.leena.sees()


def test_a_named_cluster_is_offered_once(app: Flask) -> None:
    room = Gallery(app)
    with app.app_context():
        first, second = (
            db.session.query(Note)
            .filter(Note.text != "Toisen pöydän lappu")
            .order_by(Note.created_at)
        )
        second.merge_into(first)
        first.name_cluster("Ennen siirtoa")
        db.session.commit()
    assert room.offered(0) == ["Ennen siirtoa"]


def test_who_was_slower_is_told_and_both_texts_stand_there(app: Flask) -> None:
    room = Gallery(app)
    room.words(room.amina, "Ensimmäinen", seen="0")
    assert "X-Said" not in room.words(room.amina, "Toinen", seen="1").headers
    late = room.words(room.leena, "Leenan sanat", seen="1")
    assert "ehti ensin" in unquote(late.headers["X-Said"])
    page = room.amina.sees()
    assert "Kirjoitettu samaan aikaan" in page and "Leenan sanat" in page and "Toinen" in page
    assert "Kirjoitettu samaan aikaan" in room.aino.console()
    room.words(room.amina, "Yhdessä sovittu", seen="3")
    assert "Kirjoitettu samaan aikaan" not in room.amina.sees()
    with app.app_context():
        assert db.session.query(Wording).count() == 4
