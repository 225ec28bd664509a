"""The own reflection: private by default, shared by choice, without a name; gone when removed."""

import pytest
from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.reflection import Reflection
from workshop.domain.session.session import Session
from workshop.writers.files import files

WORDS = "Kysyn ensin asiakkaalta"


class Closing:
    """The part in which people write for themselves."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.amina, self.leena = Phone(self.aino, "Amina"), Phone(self.aino, "Leena")
        self.aino.seats(("Amina", "Leena"))
        self.stage = self.aino.goes_to("feedback")
        self.aino.presses_next()

    def writes(self, **button: str) -> str:
        answer = self.amina.posts(self.stage, "reflections", text=WORDS, **button)
        assert answer.status_code == 303
        with self.app.app_context():
            return db.session.query(Reflection).order_by(Reflection.created_at.desc()).first().id

    def presses(self, reflection: str, what: str, phone: Phone | None = None) -> int:
        phone = phone or self.amina
        address = f"{phone.home}/feedback/{reflection}/{what}"
        return phone.browser.post(address).status_code

    def everybody_else_sees(self) -> str:
        """Console, projector, what was written, the other phone, and every file."""
        here = f"/s/{self.aino.session_id}"
        pages = [self.aino.console(), self.leena.sees()]
        pages.append(self.aino.projector().get(f"{here}/projector").text)
        pages.append(self.aino.browser.get(f"{here}/console/written").text)
        with self.app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            pages += [file.content(session).decode() for file in files().values()]
        return "\n".join(pages)


@pytest.fixture
def closing(app: Flask) -> Closing:
    return Closing(app)


def test_what_is_kept_to_oneself_is_read_by_nobody_else(closing: Closing) -> None:
    mine = closing.writes()
    assert WORDS in closing.amina.sees()
    assert WORDS not in closing.everybody_else_sees()
    console = f"/s/{closing.aino.session_id}/console"
    closing.aino.browser.post(f"{console}/spotlight", data={"thing": f"reflections/{mine}"})
    parked = closing.aino.browser.post(
        f"{console}/seeds/parked", data={"thing": f"reflections/{mine}"}
    )
    assert parked.status_code == 404 and WORDS not in closing.everybody_else_sees()


def test_after_the_day_it_is_still_on_her_own_phone_only(closing: Closing) -> None:
    closing.writes()
    closing.aino.ends_the_day()
    closing.writes()
    assert WORDS in closing.amina.sees() and WORDS not in closing.everybody_else_sees()
    assert 'class="late-notes"' not in closing.aino.console()


def test_shared_it_stands_without_name_and_table(closing: Closing) -> None:
    closing.writes(share="yes")
    seen = closing.everybody_else_sees()
    screen = closing.aino.projector().get(f"/s/{closing.aino.session_id}/projector").text
    assert WORDS in screen and WORDS in seen and "Amina" not in screen
    with closing.app.app_context():
        assert db.session.query(Reflection).one().group_id is None


def test_it_can_be_shared_later_and_kept_again(closing: Closing) -> None:
    mine = closing.writes()
    assert closing.presses(mine, "sharing") == 303
    assert WORDS in closing.everybody_else_sees()
    assert closing.presses(mine, "sharing/withdrawal") == 303
    assert WORDS not in closing.everybody_else_sees() and WORDS in closing.amina.sees()


def test_removed_its_words_are_gone_for_good(closing: Closing) -> None:
    mine = closing.writes(share="yes")
    assert closing.presses(mine, "removal") == 303
    assert WORDS not in closing.everybody_else_sees() + closing.amina.sees()
    with closing.app.app_context():
        left = db.session.query(Reflection).one()
        assert (left.text, left.participant_id) == ("", None)


def test_nobody_else_can_share_or_remove_it(closing: Closing) -> None:
    mine = closing.writes()
    for what in ("sharing", "sharing/withdrawal", "removal"):
        assert closing.presses(mine, what, closing.leena) == 404
    own = f"{closing.leena.home}/own/reflections/{mine}"
    assert closing.leena.browser.get(own).status_code == 404


def test_shared_after_the_stage_it_waits_for_the_facilitator(closing: Closing) -> None:
    mine = closing.writes()
    closing.aino.ends_the_day()
    closing.presses(mine, "sharing")
    with closing.app.app_context():
        assert db.session.get_one(Reflection, mine).is_waiting
    closing.aino.browser.post(f"/s/{closing.aino.session_id}/console/late", data={"thing": ""})
    assert WORDS in closing.everybody_else_sees()
