"""What people type that nobody hopes for: nothing, a novel, emoji, other scripts; and too late."""

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from tests.people import Facilitator, Phone
from tests.web.whole_room import FORMS, Room
from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session

ARABIC = "نحتاج إلى باب مشترك 👩🏽‍🦽 (שלום) ‏2026"
INVISIBLE = " \n\u200b\u2060 "
WRITTEN = [form for form in FORMS if form.words]


@pytest.fixture
def room(app: Flask) -> Room:
    return Room(app)


def texts_of(app: Flask, model: type[Any]) -> list[str]:
    """Every text in the rows of a model, also inside JSON."""
    with app.app_context():
        rows = db.session.query(model).all()
        values = [v for row in rows for v in vars(row).values()]
    return [t for v in values for t in (v.values() if isinstance(v, dict) else (v,))]


@pytest.mark.parametrize("nothing", ["", "   ", INVISIBLE])
def test_nothing_is_not_something(room: Room, nothing: str) -> None:
    before = room.counts()
    for form in WRITTEN:
        if form.kind == "warm_up":  # a line is never needed, a choice is
            answer = room.sends(form, nothing, without="")
        elif nothing == INVISIBLE and form.kind in ("introductions", "feedback"):
            continue
        else:
            answer = room.sends(form, nothing)
        assert answer.status_code == 422, form
        assert 'class="error"' in answer.text, form
    assert room.counts() == before


def test_a_novel_is_refused_and_stays_in_its_field(room: Room) -> None:
    before = room.counts()
    novel = "Härmän häjyt " * 770
    assert len(novel) > 10_000
    for form in WRITTEN:
        answer = room.sends(form, novel)
        assert answer.status_code == 422, form
        page = BeautifulSoup(answer.text, "html.parser")
        wrong = page.select('[aria-invalid="true"]')
        assert len(wrong) == len(form.words), form
        for field in wrong:
            assert (field.get("value") or field.get_text()).strip() == novel.strip(), form
            assert page.select_one(f"#{field['aria-describedby'].split()[-1]}.error"), form
    assert room.counts() == before


def test_emoji_and_right_to_left_are_kept_as_they_are_and_shown_their_own_way(room: Room) -> None:
    for form in FORMS:
        assert room.sends(form, ARABIC).status_code == 303, form
    for model in {form.made for form in FORMS}:
        sent = sum(len(form.words) for form in FORMS if form.made is model)
        assert texts_of(room.app, model).count(ARABIC) == sent, model
    room.aino.goes_to("canvas")
    room.aino.presses_next()
    shown = 0
    for page in (*room.phone_pages(), *room.room_pages()):
        for text in BeautifulSoup(page, "html.parser").find_all(string=re.compile("مشترك")):
            assert text.find_parent(attrs={"dir": "auto"}), text.find_parent()
            shown += 1
    assert shown > 20


@pytest.mark.parametrize(
    "name", ["", " ", INVISIBLE, "A" * 10_000], ids=["empty", "space", "invisible", "novel"]
)
def test_a_name_can_be_seen_and_fits(app: Flask, aino: Facilitator, name: str) -> None:
    visitor = app.test_client()
    form = {"key": "a-key-of-nobody", "name": name, "organisation": "Kela"}
    answer = visitor.post(f"/j/{aino.code}", data=form)
    assert answer.status_code == 422 and 'id="name-error"' in answer.text
    with app.app_context():
        assert db.session.query(Participant).count() == 0


def test_an_organisation_and_details_fit_too(app: Flask, aino: Facilitator) -> None:
    amina = Phone(aino, "Amina")
    known = {"key": "a-key-of-amina", "name": "Amina", "organisation": "Kela"}
    for field in ("organisation", "role", "locality", "own_organisation"):
        answer = amina.browser.post(f"{amina.home}/details", data={**known, field: "x" * 10_000})
        assert answer.status_code == 422 and f'id="{field}-error"' in answer.text, field
    with app.app_context():
        assert db.session.query(Participant).one().organisation == "Kela"


def test_a_form_of_another_kind_of_stage_is_not_there(room: Room) -> None:
    before = room.counts()
    for form in FORMS:
        for kind, stage in room.stages.items():
            if kind != form.kind:
                address = f"{room.amina.home}/{form.kind}/{stage}/{form.what}"
                answer = room.amina.browser.post(address, data=form.filled("Väärään paikkaan"))
                assert answer.status_code == 404, (form.what, kind)
    assert room.counts() == before


def test_a_key_that_was_something_elses_lets_nobody_in(room: Room) -> None:
    key = "the-key-of-a-rule"
    room.sends(FORMS[0], "Kuunnellaan", key=key)
    form = {"key": key, "name": "Pekka", "organisation": "Kela"}
    answer = room.app.test_client().post(f"/j/{room.aino.code}", data=form)
    assert answer.status_code == 409


def test_codes_are_forgiven_what_people_mean_and_nothing_else(app: Flask) -> None:
    aino = Facilitator(app)
    with app.app_context():
        db.session.get_one(Session, aino.session_id).code = "K01PX"
        db.session.commit()
    visitor = app.test_client()
    for typed in ("kolpx", " K0-1P x", "КОІРХ", "Ｋ０１ＰＸ"):
        answer = visitor.post("/", data={"code": typed})
        assert answer.status_code == 303 and answer.headers["Location"] == "/j/K01PX", typed
    for typed in ("", "   ", "K01PZ", "K01PX" * 2000, "<script>", "' OR 1=1", "\0"):
        answer = visitor.post("/", data={"code": typed})
        assert answer.status_code == 422 and 'id="code-error"' in answer.text, typed
    assert visitor.get("/j/nobody").status_code == 404
    assert visitor.post("/j/K01PX/return", data={"code": "K01PX"}).status_code == 422


def test_after_the_day_words_are_late_promises_are_closed_and_feedback_still_comes(
    room: Room,
) -> None:
    room.aino.ends_the_day()
    answers = {form.what: room.sends(form, "Vielä yksi asia") for form in FORMS}
    assert answers.pop("commitments").status_code == 409
    assert {a.status_code for a in answers.values()} == {303}
    assert "X-Said" not in answers.pop("feedback").headers
    assert all("X-Said" in answer.headers for answer in answers.values())
    assert room.counts()["commitments"] == 0
    assert "end-page" in room.amina.sees()


def test_choosing_a_language_leads_nowhere_else(app: Flask) -> None:
    visitor = app.test_client()
    for back in ("//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", ""):
        answer = visitor.post("/language", data={"language": "sv", "back": back})
        assert answer.headers["Location"] == "/", back
    answer = visitor.post("/language", data={"language": "tlh", "back": "/about-your-words"})
    assert answer.headers["Location"] == "/about-your-words"
    assert '<html lang="sv"' in visitor.get("/").text
