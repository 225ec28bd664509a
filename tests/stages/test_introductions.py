"""Three short answers that the table sees side by side."""

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.people.participant import Participant
from workshop.domain.seating.tables import publish, start_draft, table_at
from workshop.domain.session.session import Session


@pytest.fixture
def table(app: Flask, aino: Facilitator) -> tuple[str, Phone, Phone]:
    """Leila and Oskari at one table, in the introductions."""
    leila, oskari = Phone(aino, "Leila"), Phone(aino, "Oskari")
    with app.app_context():
        session = db.session.get_one(Session, aino.session_id)
        draft = start_draft(session)
        for person in session.participants:
            draft.put(person, table_at(session, 0))
        db.session.flush()
        publish(draft)
        db.session.commit()
    return aino.goes_to("introductions"), leila, oskari


def test_answers_of_the_table_are_seen_by_those_who_have_answered(table) -> None:
    stage, leila, oskari = table
    assert leila.posts(stage, "introductions", q1="Kartoitan", q2="Laki", q3="").status_code == 303
    assert "Kartoitan" not in oskari.sees()
    oskari.posts(stage, "introductions", q1="Ohjaan", q2="", q3="")
    assert "Kartoitan" in oskari.sees()
    assert "Ohjaan" in leila.sees()


def test_answering_again_replaces(table, app) -> None:
    stage, leila, _oskari = table
    leila.posts(stage, "introductions", q1="Kartoitan", q2="Laki", q3="")
    leila.posts(stage, "introductions", q1="Kartoitan ja ohjaan", q2="Laki", q3="")
    with app.app_context():
        texts = [note.text for note in db.session.query(Note).filter_by(stage_id=stage)]
    assert sorted(texts) == ["Kartoitan ja ohjaan", "Laki"]


def test_nothing_at_all_is_not_an_answer_and_too_much_stays_in_its_field(table) -> None:
    stage, leila, _oskari = table
    assert leila.posts(stage, "introductions", q1="", q2=" ", q3="").status_code == 422
    answer = leila.posts(stage, "introductions", q1="Kartoitan", q2="ö" * 201, q3="")
    assert answer.status_code == 422
    assert "ö" * 201 in answer.text


def test_the_console_counts_who_has_answered(table, aino) -> None:
    stage, leila, _oskari = table
    leila.posts(stage, "introductions", q1="Kartoitan", q2="", q3="")
    assert "<b>1 / 2</b>" in aino.console()


def test_beside_the_form_it_says_what_the_table_will_see_of_the_writer(table, app) -> None:
    _stage, leila, _oskari = table
    assert "Nimesi ei näy" in leila.sees() and "organisaatiosi" in leila.sees()
    with app.app_context():
        person = next(p for p in db.session.query(Participant) if p.name == "Leila")
        person.shows_name = True
        db.session.commit()
    assert "organisaatiosi ja nimesi" in leila.sees()
