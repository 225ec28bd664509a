"""The thread: followed in both directions, by everybody as far as they may see."""

from flask import Flask

from tests.stages.a_gallery import Gallery
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.origin import come_from
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.theme import Theme
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.locale.speaking import speaking
from workshop.outcome.blocks import Items
from workshop.outcome.reader import Reader
from workshop.outcome.thread import thread_blocks


class Tied(Gallery):
    """A note, a problem, a theme, a proposal, one from the other."""

    def __init__(self, app: Flask):
        super().__init__(app)
        self.words_problems()
        self.theme = self.names_theme("Vastuu", self.problem_of(0), self.problem_of(1))
        with app.app_context():
            stage = db.session.get_one(Stage, self.stage)
            proposal = Proposal(
                id=db.new_id(), session_id=stage.session_id, stage_id=stage.id,
                group_id=self.tables[0], what="Yksi yhteinen lomake",
            )  # fmt: skip
            db.session.add(proposal)
            db.session.flush()
            come_from(proposal, [f"themes/{self.theme}"])
            db.session.commit()
            self.proposal = proposal.id

    def change(self, what: str, text: str = "Lomakkeita on liikaa") -> None:
        with self.app.app_context():
            note = db.session.query(Note).filter_by(text=text).one()
            note.hide("Aino") if what == "hide" else note.withdraw()
            db.session.commit()

    def console_sees(self, table: str, thing: str) -> str:
        return self.her.get(f"{self.console}/thread/{table}/{thing}").text

    def blocks(self) -> str:
        with self.app.app_context(), speaking("en"):
            session = db.session.get_one(Session, self.aino.session_id)
            proposal = db.session.get_one(Proposal, self.proposal)
            found = list(thread_blocks(proposal, Reader(session, "en")))
            assert all(isinstance(block, Items) for block in found)
            return str(found)


def test_it_is_followed_back_and_forth_by_links(app: Flask) -> None:
    room = Tied(app)
    page = room.console_sees("proposals", room.proposal)
    for words in ("Yksi yhteinen lomake", "Vastuu", "Tieto ei kulje.", "Lomakkeita on liikaa"):
        assert words in page
    note = room.note("Lomakkeita on liikaa")
    assert f"{room.console}/thread/{note}" in page
    assert "Yksi yhteinen lomake" in room.console_sees(*note.split("/"))
    assert room.her.get(f"{room.console}/thread/notes/none").status_code == 404
    assert room.her.get(f"{room.console}/thread/participants/none").status_code == 404


def test_taken_back_is_said_without_the_words_and_hidden_ones_are_for_the_console(
    app: Flask,
) -> None:
    room = Tied(app)
    room.change("withdraw")
    page, blocks = room.console_sees("proposals", room.proposal), room.blocks()
    assert "peruttu" in page and "taken back" in blocks
    assert "Lomakkeita on liikaa" not in page + blocks
    with app.app_context():
        db.session.get_one(Theme, room.theme).hide("Aino")
        db.session.commit()
    assert "Vastuu" in room.console_sees("proposals", room.proposal)
    assert "Vastuu" not in room.blocks() and "Tieto ei kulje." in room.blocks()


def test_on_the_projector_without_what_is_hidden(app: Flask) -> None:
    room = Tied(app)
    address = f"{room.console}/thread/{room.problem_of(0)}/screen"
    assert room.her.post(address, data={"shown": "yes"}).status_code == 303
    screen = room.shown()
    assert "Lomakkeita on liikaa" in screen and "Vastuu" in screen and "Yksi yhteinen" in screen
    room.change("hide")
    assert "Lomakkeita on liikaa" not in room.shown() and "Tieto ei kulje." in room.shown()
    room.her.post(address, data={"shown": "no"})
    assert "Mistä tämä tulee?" not in room.shown()


def test_a_phone_follows_the_thread_of_its_own_table_only(app: Flask) -> None:
    room = Tied(app)
    own, others = (f"/thread/{room.problem_of(table)}" for table in (0, 1))
    page = room.leena.browser.get(f"{room.leena.home}{own}")
    assert "Lomakkeita on liikaa" in page.text and "/thread/notes/" not in page.text
    assert room.leena.browser.get(f"{room.leena.home}{others}").status_code == 404
    theme = room.pia.browser.get(f"{room.pia.home}/thread/themes/{room.theme}")
    assert "Tieto ei kulje." in theme.text
    room.change("hide")
    assert "Lomakkeita on liikaa" not in room.leena.browser.get(f"{room.leena.home}{own}").text
    note = room.note("Lomakkeita on liikaa")
    assert room.leena.browser.get(f"{room.leena.home}/thread/{note}").status_code == 404


def test_a_thread_that_goes_round_ends(app: Flask) -> None:
    room = Tied(app)
    with app.app_context():
        note = referred(room.note("Lomakkeita on liikaa"), room.aino.session_id)
        come_from(note, [f"proposals/{room.proposal}"])
        db.session.commit()
    assert room.console_sees("proposals", room.proposal).count("Yksi yhteinen lomake") < 4


def test_the_summary_has_the_line_with_tables_and_without_names(app: Flask) -> None:
    room = Tied(app)
    found = room.blocks()
    assert "Problem, Birch" in found and "Note, Birch" in found and "Amina" not in found
