"""Next, Back and two facilitators at once."""

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.session.day import Day
from workshop.domain.session.session import Session


def place(aino: Facilitator) -> tuple[str, int]:
    """Kind and step of the moment."""
    with aino.app.app_context():
        day = Day(db.session.get_one(Session, aino.session_id))
        return day.stage.kind, day.step


def test_next_goes_step_by_step_and_stage_by_stage(aino: Facilitator) -> None:
    aino.presses_next()
    assert place(aino) == ("arrival", 0)
    aino.goes_to("canvas")
    aino.presses_next()
    assert place(aino) == ("canvas", 1)
    aino.presses_next()
    aino.presses_next()
    assert place(aino) == ("pause", 0)


def test_two_facilitators_pressing_next_together_make_one_step(aino: Facilitator) -> None:
    aino.presses_next()
    both_saw = aino.seen
    aino.presses_next(both_saw)
    aino.presses_next(both_saw)
    assert place(aino) == ("opening", 0)


def test_back_undoes_an_accidental_next_with_the_clock_as_it_was(aino: Facilitator) -> None:
    aino.presses_next()
    with aino.app.app_context():
        before = Day(db.session.get_one(Session, aino.session_id)).run
        assert before
        clock_from, seconds = before.clock_from, before.seconds
    aino.presses_next()
    aino.presses_back()
    assert place(aino) == ("arrival", 0)
    with aino.app.app_context():
        after = Day(db.session.get_one(Session, aino.session_id)).run
        assert after and (after.clock_from, after.seconds) == (clock_from, seconds)


def test_a_post_to_a_stage_that_has_just_closed_is_kept_as_late(aino: Facilitator) -> None:
    opening = aino.goes_to("opening")
    phone = Phone(aino, "Mats")
    aino.presses_next()
    answer = phone.posts(opening, "rules", text="Puhelimet äänettömälle")
    assert answer.status_code == 303
    assert "X-Said" in answer.headers
    with aino.app.app_context():
        assert db.session.query(Note).one().is_waiting
    assert "Puhelimet äänettömälle" in aino.console()
    aino.browser.post(f"/s/{aino.session_id}/console/late")
    with aino.app.app_context():
        assert db.session.query(Note).one().is_shown


def test_the_same_post_twice_is_one_note(aino: Facilitator) -> None:
    opening = aino.goes_to("opening")
    phone = Phone(aino, "Mats")
    for _tap in range(2):
        phone.posts(opening, "rules", text="Kuunnellaan", key="same-key-both-times")
    with aino.app.app_context():
        assert [n.text for n in db.session.query(Note)] == ["Kuunnellaan"]


def test_a_note_that_is_too_long_stays_in_its_field_with_an_error(aino: Facilitator) -> None:
    opening = aino.goes_to("opening")
    phone = Phone(aino, "Mats")
    long = "å" * 10_000
    answer = phone.posts(opening, "rules", text=long)
    assert answer.status_code == 422
    assert long in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_another_sessions_ids_open_nothing(aino: Facilitator) -> None:
    opening = aino.goes_to("opening")
    phone = Phone(aino, "Mats")
    aino.session_id = aino.makes_session("afternoon")
    stranger = Phone(aino, "Eero")
    assert stranger.posts(opening, "rules", text="Hei").status_code == 404
    assert stranger.browser.get(phone.home).status_code == 302
    assert stranger.browser.post(f"{phone.home}/opening/{opening}/agreements").status_code == 403


def test_the_projectors_link_opens_nothing_else(aino: Facilitator) -> None:
    window = aino.projector()
    assert window.get(f"/s/{aino.session_id}/projector").status_code == 200
    assert window.post(f"/s/{aino.session_id}/console/stage-runs").status_code == 403
    assert window.get(f"/s/{aino.session_id}/organiser").status_code != 200


def test_a_stage_that_was_jumped_over_has_no_time_of_its_own(aino: Facilitator) -> None:
    aino.presses_next()
    aino.goes_to("canvas")
    with aino.app.app_context():
        lines = Day(db.session.get_one(Session, aino.session_id)).schedule()
        states = [line.state for line in lines[:6]]
    assert states == ["done", "skipped", "skipped", "skipped", "now", "next"]
    assert "ohitettu" in aino.browser.get(f"/s/{aino.session_id}/console?lang=fi").text
