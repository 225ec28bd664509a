"""A table's task: worded again until nobody says "not clear to me yet"."""

from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.problem import Problem
from workshop.domain.seating.tables import publish, start_draft, table_at
from workshop.domain.session.session import Session


def seat(app: Flask, session_id: str, *tables: tuple[str, ...]) -> None:
    with app.app_context():
        session = db.session.get_one(Session, session_id)
        people = {p.name: p for p in session.participants}
        draft = start_draft(session)
        for position, names in enumerate(tables):
            for name in names:
                draft.put(people[name], table_at(session, position))
        publish(draft)
        db.session.commit()


def now(app: Flask) -> Problem:
    return db.session.query(Problem).one()


def test_new_words_are_asked_about_again(app: Flask) -> None:
    aino = Facilitator(app)
    amina, leena, omar = (Phone(aino, name) for name in ("Amina", "Leena", "Omar"))
    lone = Phone(aino, "Pia")
    stage = aino.goes_to("problem")
    seat(app, aino.session_id, ("Amina", "Leena"), ("Omar",))
    assert amina.posts(stage, "wordings", sentence="Tieto ei kulje.").status_code == 303
    with app.app_context():
        first = now(app).wording.id
    assert leena.posts(stage, f"clarity/{first}", answer="unclear").status_code == 303
    assert omar.posts(stage, f"clarity/{first}", answer="unclear").status_code == 404
    with app.app_context():
        assert now(app).unclear() == 1 and not now(app).is_ready
    leena.posts(stage, "wordings", sentence="Emme tiedä, kuka soittaa.", example="Kurssi päättyy.")
    with app.app_context():
        assert [w.number for w in now(app).wordings] == [1, 2]
        assert not now(app).is_ready
        second = now(app).wording.id
    too_early = amina.posts(stage, f"clarity/{first}", answer="recognised")  # meant the old words
    assert too_early.headers["X-Said"]
    with app.app_context():
        assert not now(app).is_ready
    assert "X-Said" not in amina.posts(stage, f"clarity/{second}", answer="recognised").headers
    with app.app_context():
        assert now(app).is_ready
    assert "Tieto ei kulje." in amina.sees() and "Tieto ei kulje." not in omar.sees()
    assert lone.posts(stage, "wordings", sentence="Yksin").status_code == 422
