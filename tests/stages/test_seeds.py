"""What was left unfinished: kept with one tap, mended, read aloud; the next meeting."""

import datetime as dt

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.seed import Interest, Seed
from workshop.domain.contributions.thread import thread_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.writers.files import files

WORDS = "Kukaan ei soita takaisin"
SOON = dt.date.today() + dt.timedelta(days=30)


class Day:
    """Amina has written a note at Koivu."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.her: FlaskClient = self.aino.browser
        self.here = f"/s/{self.aino.session_id}"
        self.amina, self.leena = Phone(self.aino, "Amina"), Phone(self.aino, "Leena")
        self.aino.seats(("Amina", "Leena"))
        stage = self.aino.goes_to("introductions")
        sent = self.amina.posts(stage, "introductions", q1=WORDS)
        self.note = sent.headers["X-Made"]

    def parks(self, thing: str = "") -> int:
        thing = thing or f"notes/{self.note}"
        return self.her.post(f"{self.here}/console/seeds/parked", data={"thing": thing}).status_code

    def seeds(self) -> list[Seed]:
        with self.app.app_context():
            return list(db.session.query(Seed).order_by(Seed.created_at))

    def screen(self) -> str:
        return self.aino.projector().get(f"{self.here}/projector").text

    def file(self, name: str) -> str:
        with self.app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            return files()[name].content(session, "fi").decode()


@pytest.fixture
def day(app: Flask) -> Day:
    return Day(app)


def test_a_note_is_parked_with_one_tap_and_twice_is_one_seed(day: Day) -> None:
    assert "seeds/parked" in day.aino.console()
    assert day.parks() == 303 and day.parks() == 303
    [seed] = day.seeds()
    assert (seed.text, seed.kind, seed.noted_as) == (WORDS, "later", "facilitator")
    with day.app.app_context():
        [knot] = thread_of(db.session.get_one(Seed, seed.id)).back
        assert isinstance(knot.thing, Note) and knot.thing.id == day.note


def test_what_cannot_be_shown_cannot_be_parked(day: Day) -> None:
    for thing in ("", "notes/", "notes/none", "participants/x", "nothing/at/all"):
        assert day.parks(thing or "none") == 404
    day.her.post(f"{day.here}/console/hidden", data={"thing": f"notes/{day.note}"})
    assert day.parks() == 404 and day.seeds() == []


def test_it_is_read_aloud_with_its_kind_and_place_and_no_name(day: Day) -> None:
    day.parks()
    day.aino.goes_to("seeds")
    screen = day.screen()
    assert WORDS in screen and "Koivu" in screen and "Myöhemmäksi" in screen
    assert "Amina" not in screen
    [seed] = day.seeds()
    assert f'value="seeds/{seed.id}"' in day.aino.console()
    day.her.post(f"{day.here}/console/spotlight", data={"thing": f"seeds/{seed.id}"})
    assert "seed-spotlit" in day.screen() and "Amina" not in day.screen()
    assert "<b>1 / 1</b>" in day.aino.console()


def test_what_its_writer_takes_back_leaves_also_as_a_seed(day: Day) -> None:
    day.parks()
    day.aino.goes_to("seeds")
    day.amina.browser.post(f"{day.amina.home}/own/notes/{day.note}/withdrawal")
    for seen in (
        day.screen(),
        day.aino.console(),
        day.file("summary-fi.md"),
        day.file("seeds.csv"),
    ):
        assert WORDS not in seen


def test_it_is_mended_and_hidden_on_the_console(day: Day) -> None:
    day.parks()
    day.aino.goes_to("seeds")
    [seed] = day.seeds()
    address = f"{day.here}/console/seeds/{seed.id}/wording"
    form = {"key": db.new_id(), "text": "Takaisinsoitto", "kind": "elsewhere", "seen": "1"}
    assert day.her.post(address, data=form).status_code == 303
    assert "Takaisinsoitto" in day.screen() and "Päätetään muualla" in day.screen()
    both = day.her.post(address, data={**form, "text": "Toinen", "seen": "1"})
    assert both.status_code == 409 and "Takaisinsoitto" in both.text and "Toinen" in both.text
    day.her.post(f"{day.here}/console/hidden", data={"thing": f"seeds/{seed.id}"})
    assert "Takaisinsoitto" not in day.screen() + day.leena.sees() + day.file("seeds.csv")
    assert "Takaisinsoitto" in day.aino.console()


def test_participants_add_one_and_a_late_one_waits(day: Day) -> None:
    stage = day.aino.goes_to("seeds")
    assert day.leena.posts(stage, "seeds", text="Ryhmät puuttuivat").status_code == 303
    assert "Ryhmät puuttuivat" in day.amina.sees() and "Ryhmät puuttuivat" in day.screen()
    assert day.leena.posts(stage, "seeds", text=" ").status_code == 422
    day.aino.goes_to("feedback")
    assert "X-Said" in day.leena.posts(stage, "seeds", text="Myöhässä").headers
    assert "Myöhässä" not in day.file("seeds.csv")


def test_interest_is_never_counted_in_public(day: Day) -> None:
    day.parks()
    stage, [seed] = day.aino.goes_to("seeds"), day.seeds()
    with day.app.app_context():
        db.session.query(Participant).filter_by(name="Amina").one().shows_name = True
        db.session.commit()
    address = f"seeds/{stage}/interests/{seed.id}"
    for phone in (day.amina, day.leena):
        for _time in range(2):
            assert phone.browser.post(f"{phone.home}/{address}").status_code == 303
    with day.app.app_context():
        assert db.session.query(Interest).count() == 2
    console, csv = day.aino.console(), day.file("seeds.csv")
    assert "2 haluaa jatkaa" in console and csv.rstrip().endswith(";2;Amina")
    assert "Leena" not in csv
    assert f'id="wanted-{seed.id}"' in day.amina.sees()
    public = day.screen() + day.file("summary-fi.md")
    assert "haluaa jatkaa" not in public and "Amina" not in public
    day.leena.browser.post(f"{day.leena.home}/{address}", data={"undo": "yes"})
    assert day.file("seeds.csv").rstrip().endswith(";1;Amina")


def test_the_next_meeting_stands_everywhere_also_after_the_day(day: Day) -> None:
    stage = day.aino.goes_to("seeds")
    address = f"{day.here}/console/seeds/{stage}/meeting"
    form = {"key": db.new_id(), "day": SOON.isoformat(), "time": "09:00", "place": "Kirjasto"}
    form |= {"convener": "Opisto", "topic": "Tulkkaus"}
    assert day.her.post(address, data=form).status_code == 303
    assert 'value="Kirjasto"' in day.her.get(address).text
    seen = [day.screen(), day.amina.sees(), day.aino.console(), day.file("summary-fi.md")]
    day.aino.ends_the_day()
    for page in (*seen, day.screen(), day.amina.sees()):
        assert "Kirjasto" in page and "Opisto" in page and "Tulkkaus" in page


def test_a_meeting_in_the_past_or_at_no_time_is_told(day: Day) -> None:
    stage = day.aino.goes_to("seeds")
    address = f"{day.here}/console/seeds/{stage}/meeting"
    for wrong in ({"day": "2020-01-01"}, {"day": "soon"}, {"time": "later"}):
        answer = day.her.post(address, data={"key": db.new_id(), **wrong})
        assert answer.status_code == 422, wrong


def test_the_summary_has_them_by_kind_and_decided_elsewhere_apart(day: Day) -> None:
    stage = day.aino.goes_to("seeds")
    for kind, text in (("elsewhere", "Laki estää"), ("innovation", "Yhteinen kahvi")):
        form = {"key": db.new_id(), "text": text, "kind": kind}
        address = f"{day.here}/console/seeds/{stage}/seeds"
        assert day.her.post(address, data=form).status_code == 303
    text = day.file("summary-fi.md")
    assert (
        text.index("Arjen innovaatio")
        < text.index("Yhteinen kahvi")
        < text.index("### Päätetään muualla")
        < text.index("Laki estää")
    )


def test_the_end_of_the_day_leads_on(day: Day) -> None:
    day.aino.ends_the_day()
    assert day.aino.console().count(f"{day.here}/organiser") >= 3
    assert "Kiitos tästä päivästä" in day.screen()
    assert "end-page" in day.amina.sees()
    day.her.post(f"{day.here}/console/stage-runs?seen=over", data={"back": "yes"})
    assert "end-page" not in day.amina.sees()


def test_own_promises_stand_on_the_phone_after_the_day(day: Day) -> None:
    stage = day.aino.goes_to("commitments")
    promise = {"what": "Soitan Leenalle", "due": SOON.isoformat()}
    assert day.amina.posts(stage, "commitments", **promise).status_code == 303
    day.aino.ends_the_day()
    assert "Soitan Leenalle" in day.amina.sees() and "Soitan Leenalle" not in day.leena.sees()
