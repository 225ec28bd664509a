"""Feedback: once each, without a name, no row a person, shown when five have answered."""

import json

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.feedback import Feedback, answers_in, apart, tellable
from workshop.domain.session.session import Session
from workshop.domain.session.submission import Submission
from workshop.outcome import document
from workshop.outcome.loading import import_session

ANSWERS = {"scale_heard": "5", "scale_clear": "4", "open_missing": "Aikaa olisi saanut olla."}
NAMES = ("Amina", "Leena", "Pekka", "Mikael", "Sari", "Omar")


def reaches_the_form(aino: Facilitator) -> str:
    """Past the circle and the own reflection; the stage's id."""
    stage = aino.goes_to("feedback")
    aino.presses_next()
    aino.presses_next()
    return stage


def given(app: Flask) -> list[Feedback]:
    with app.app_context():
        return list(db.session.query(Feedback))


def brought_in(told: dict) -> Session:
    """The session of a complete file in a store that has nothing yet."""
    for table in reversed(db.Base.metadata.sorted_tables):
        db.session.execute(table.delete())
    db.session.commit()
    session = import_session(told, None)
    db.session.commit()
    return session


def complete(aino: Facilitator) -> dict:
    address = f"/s/{aino.session_id}/organiser/exports/complete.json"
    return json.loads(aino.browser.get(address).data)


def csv(aino: Facilitator) -> str:
    return aino.browser.get(f"/s/{aino.session_id}/organiser/exports/feedback.csv").text


def test_answers_appear_with_the_fifth_and_not_before(app: Flask) -> None:
    aino = Facilitator(app)
    phones = [Phone(aino, name) for name in NAMES]
    stage = reaches_the_form(aino)
    for phone in phones[:4]:
        phone.posts(stage, "feedback", **ANSWERS)
    assert "Aikaa olisi" not in aino.console() and "<b>4 / 6</b>" in aino.console()
    assert "Aikaa olisi" not in csv(aino) and complete(aino)["feedback"] == []
    phones[4].posts(stage, "feedback", **ANSWERS)
    page = aino.console()
    assert "Aikaa olisi" in page and 'class="bar"' in page and "<meter" not in page
    assert "Aikaa olisi" in csv(aino)
    screen = aino.projector().get(f"/s/{aino.session_id}/projector").text
    assert "<b>5 / 6</b>" in screen and "Aikaa olisi" not in screen and 'class="bar"' not in screen


def test_a_scale_that_fewer_than_five_marked_stays_untold(app: Flask) -> None:
    aino = Facilitator(app)
    stage = reaches_the_form(aino)
    for number, name in enumerate(NAMES[:5]):
        answers = {"scale_heard": "5"} | ({"scale_mix": "1"} if number == 0 else {})
        Phone(aino, name).posts(stage, "feedback", **answers)
    assert {row["question"] for row in complete(aino)["feedback"]} == {"heard"}
    assert "Pöydässäni" not in csv(aino) and "kuulluksi" in csv(aino)


def test_no_row_of_the_file_is_one_person_and_it_comes_back(app: Flask) -> None:
    aino = Facilitator(app)
    stage = reaches_the_form(aino)
    for name in NAMES:
        Phone(aino, name).posts(stage, "feedback", **ANSWERS)
    told = complete(aino)
    rows = told["feedback"]
    assert len(rows) == 18
    assert all({*row} == {"id", "created_at", "stage_id", "question", "answer"} for row in rows)
    assert {row["created_at"][11:] for row in rows} == {"00:00:00Z"}
    ids = [row["id"] for row in rows if row["question"] == "heard"]
    assert ids == sorted(ids)  # an order that says nothing about who came first
    with app.app_context():
        assert document.complete(brought_in(told))["feedback"] == rows


@pytest.mark.parametrize("people", [4, 5])
def test_a_file_with_a_row_for_each_person_is_taken_apart(app: Flask, people: int) -> None:
    aino = Facilitator(app)
    stage = aino.goes_to("feedback")
    told = complete(aino)
    told["schema_version"] = 2
    told["feedback"] = [
        {
            "id": f"person{n}", "created_at": "2026-11-24T00:00:00Z", "stage_id": stage,
            "language": "sv", "source": "phone", "late_at": None, "taken_in_at": None,
            "hidden_at": None, "withdrawn_at": None, "answers": {"heard": 4, "missing": f"Tid {n}"},
        }
        for n in range(people)
    ]  # fmt: skip
    with app.app_context():
        session = brought_in(told)
        rows = list(db.session.query(Feedback).filter_by(session_id=session.id))
        assert len(rows) == 2 * people
        assert not any("person" in row.id for row in rows) and {r.language for r in rows} == {"fi"}
        assert len(tellable(answers_in(rows))) == (2 * people if people >= 5 else 0)


def test_ids_of_one_person_say_nothing_of_each_other() -> None:
    one, other = apart("person", "heard"), apart("person", "clear")
    assert one != other and "person" not in one and one == apart("person", "heard")


def test_amina_answers_once_and_is_thanked(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = reaches_the_form(aino)
    for _time in range(2):
        assert amina.posts(stage, "feedback", **ANSWERS).status_code == 303
    answers = {key: value for row in given(app) for key, value in row.answers.items()}
    assert answers == {"heard": 5, "clear": 4, "missing": "Aikaa olisi saanut olla."}
    assert len(given(app)) == 3
    assert f"/{stage}/feedback" not in amina.sees()


def test_in_the_circle_phones_show_only_the_question(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("feedback")
    page = amina.sees()
    assert "<form" not in page and "näet omassa työssäsi" in page
    aino.presses_next()
    page = amina.sees()
    assert f"/{stage}/reflections" in page and f"/{stage}/feedback" not in page
    aino.presses_next()
    page = amina.sees()
    assert f"/{stage}/feedback" in page and f"/{stage}/reflections" not in page


def test_without_parts_the_form_is_there_at_once(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("feedback")
    with app.app_context():
        last = db.session.get_one(Session, aino.session_id).stages[-1]
        last.step_list = []
        db.session.commit()
    page = amina.sees()
    assert f"/{stage}/feedback" in page and f"/{stage}/reflections" not in page


def test_feedback_comes_also_after_the_day_and_phones_lead_there(app: Flask) -> None:
    aino = Facilitator(app)
    amina = Phone(aino, "Amina")
    stage = aino.goes_to("feedback")
    aino.ends_the_day()
    assert f"/me/stages/{stage}" in amina.sees()
    page = amina.browser.get(f"{amina.home}/stages/{stage}").text
    assert f"/{stage}/feedback" in page and "data-after" in page
    assert amina.posts(stage, "feedback", **ANSWERS).status_code == 303
    assert len(given(app)) == 3
    assert "Give feedback" not in amina.sees()


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
    with app.app_context():
        targets = {row.target_id for row in db.session.query(Submission)}
    assert targets and not targets & {answer.id for answer in given(app)}
    assert {(a.created_at.hour, a.created_at.minute) for a in given(app)} == {(0, 0)}
