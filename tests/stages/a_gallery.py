"""A room at its gallery: tables that have written, one that has not."""

import json

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.theme import Theme
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.surface.table_notes import notes_before


class Gallery:
    """Amina and Leena sit at Birch, Omar at Raspberry, Pia at Bilberry, which writes nothing."""

    def __init__(self, app: Flask, **options: object):
        self.app, self.aino = app, Facilitator(app)
        self.aino.presses_next()
        self.amina, self.leena, self.omar, self.pia = (
            Phone(self.aino, name) for name in ("Amina", "Leena", "Omar", "Pia")
        )
        self.aino.seats(("Amina", "Leena"), ("Omar",), ("Pia",))
        self.here = f"/s/{self.aino.session_id}"
        self.console = f"{self.here}/console"
        self.writes_notes()
        self.problem = self.aino.goes_to("problem")
        with app.app_context():
            session = db.session.get_one(Session, self.aino.session_id)
            stage = next(s for s in session.stages if s.kind == "gallery")
            shows = {"shows": "problems", "themes": True, "responses": ["touches", "helps"]}
            stage.options, self.stage = json.loads(json.dumps(shows | options)), stage.id
            self.tables = [group.id for group in session.groups]
            db.session.commit()
        self.screen = self.aino.projector()

    def writes_notes(self) -> None:
        """Amina writes two notes before, Omar one."""
        notes = self.aino.goes_to("canvas")
        for phone, text in (
            (self.amina, "Soitamme etukäteen"), (self.amina, "Lomakkeita on liikaa"),
            (self.omar, "Toisen pöydän lappu"),
        ):  # fmt: skip
            phone.posts(notes, "notes", text=text, field="works_needs.works")

    def note(self, text: str) -> str:
        """The reference of a note."""
        with self.app.app_context():
            return f"notes/{db.session.query(Note).filter_by(text=text).one().id}"

    def words(self, phone: Phone, sentence: str, **more: str) -> TestResponse:
        """A wording of the table's problem."""
        return phone.posts(self.problem, "wordings", sentence=sentence, **more)

    def words_problems(self) -> None:
        """Two tables write; on to the gallery."""
        self.words(self.amina, "Tieto ei kulje.", notes=self.note("Lomakkeita on liikaa"))
        self.words(self.omar, "Kukaan ei vastaa.", example="Puhelin soi.")
        self.aino.goes_to("gallery")

    def problem_of(self, table: int) -> str:
        """The reference of a table's problem."""
        with self.app.app_context():
            found = db.session.query(Problem).filter_by(group_id=self.tables[table]).one()
            return f"problems/{found.id}"

    def drives(self, show: str) -> TestResponse:
        """She presses a button of the walk."""
        return self.aino.browser.post(
            f"{self.console}/gallery/{self.stage}/view", data={"show": show}
        )

    def shown(self) -> str:
        """The projector."""
        return self.screen.get(f"{self.here}/projector").text

    def names_theme(self, name: str, *items: str) -> str:
        """A new theme by the form; its id."""
        address = f"{self.console}/gallery/{self.stage}/themes"
        data = {"key": db.new_id(), "name": name, "items": list(items)}
        assert self.her.post(address, data=data).status_code == 303
        with self.app.app_context():
            return db.session.query(Theme).filter_by(name=name).one().id

    def posts(self, theme: str, what: str, **form: str) -> TestResponse:
        """A button of a theme."""
        return self.her.post(f"{self.console}/gallery/themes/{theme}/{what}", data=form)

    def themes_page(self) -> str:
        """The page where themes are made."""
        return self.her.get(f"{self.console}/gallery/{self.stage}/themes").text

    @property
    def her(self) -> FlaskClient:
        """Aino's browser."""
        return self.aino.browser

    def offered(self, table: int) -> list[str]:
        """What the table can choose from at its problem."""
        with self.app.app_context():
            stage = db.session.get_one(Stage, self.problem)
            group = next(g for g in stage.session.groups if g.id == self.tables[table])
            return [note.words for note in notes_before(stage, group, "en")]
