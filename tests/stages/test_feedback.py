"""Feedback: once each, without a name, shown when five have answered."""

from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.session.session import Session
from workshop.domain.session.submission import Submission

ANSWERS = {"scale_heard": "5", "scale_clear": "4", "open_missing": "Aikaa olisi saanut olla."}


def given(app: Flask) -> list[Feedback]:
    with app.app_context():
        return list(db.session.query(Feedback))


def test_answers_appear_with_the_fifth_and_not_before(app: Flask) -> None:
    aino = Facilitator(app)
    phones = [Phone(aino, name) for name in ("Amina", "Leena", "Pekka", "Mikael", "Sari", "Omar")]
    stage = aino.goes_to("feedback")
    for phone in phones[:4]:
        phone.posts(stage, "feedback", **ANSWERS)
    assert "Aikaa olisi" not in aino.console() and "<b>4 / 6</b>" in aino.console()
    phones[4].posts(stage, "feedback", **ANSWERS)
    assert "Aikaa olisi" in aino.console() and "<meter" in aino.console()
    screen = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "<b>5 / 6</b>" in screen and "Aikaa olisi" not in screen


def test_amina_answers_once_and_is_thanked(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("feedback")
    for _time in range(2):
        assert amina.posts(stage, "feedback", **ANSWERS).status_code == 303
    assert [f.answers for f in given(app)] == [
        {"heard": 5, "clear": 4, "missing": "Aikaa olisi saanut olla."}
    ]
    assert "/feedback" not in amina.sees()


def test_feedback_comes_also_after_the_day(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("feedback")
    with app.app_context():
        db.session.get_one(Session, aino.session_id).end()
        db.session.commit()
    assert amina.posts(stage, "feedback", **ANSWERS).status_code == 303
    assert len(given(app)) == 1


def test_empty_and_impossible_answers_are_told(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("feedback")
    assert amina.posts(stage, "feedback").status_code == 422
    answer = amina.posts(stage, "feedback", scale_heard="9", open_missing="Aikaa")
    assert answer.status_code == 422 and "Aikaa" in answer.text
    assert given(app) == []


def test_nothing_that_has_a_person_or_a_time_points_at_the_answers(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    amina.posts(aino.goes_to("feedback"), "feedback", **ANSWERS)
    (answers,) = given(app)
    with app.app_context():
        targets = {row.target_id for row in db.session.query(Submission)}
    assert targets and answers.id not in targets
    assert (answers.created_at.hour, answers.created_at.minute) == (0, 0)
