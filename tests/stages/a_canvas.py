"""Tables that work on canvases, for the tests of the kind."""

from flask import Flask

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.session.session import Session


class Tables:
    """Leila and Oskari sit at one table, Sanna at another; the client's path is open."""

    def __init__(self, app: Flask, aino: Facilitator, canvas: str = ""):
        self.app, self.aino = app, aino
        self.leila, self.oskari, self.sanna = (
            Phone(aino, name) for name in ("Leila", "Oskari", "Sanna")
        )
        aino.seats(("Leila", "Oskari"), ("Sanna",))
        with app.app_context():
            session = db.session.get_one(Session, aino.session_id)
            self.stage = next(s.id for s in session.stages if s.key == "deepen")
            self.first, self.second = (group.id for group in session.groups)
        self.goes_on()
        if canvas:
            self.gives(canvas)

    @property
    def desk(self) -> str:
        """Where her buttons of this stage lead."""
        return f"/s/{self.aino.session_id}/console/canvas/{self.stage}"

    def goes_on(self) -> None:
        """To this stage."""
        address = f"/s/{self.aino.session_id}/console/stage-runs?seen={self.aino.seen}"
        assert self.aino.browser.post(address, data={"stage": self.stage}).status_code == 303

    def gives(self, canvas: str, group: str = "") -> int:
        """Another canvas for one table or for all; the status of the answer."""
        form = {"canvas": canvas, "group": group}
        return self.aino.browser.post(f"{self.desk}/choices", data=form).status_code

    def page(self, phone: Phone, field: str = "") -> str:
        """The stage on a phone, at one field."""
        return phone.browser.get(f"{phone.home}/stages/{self.stage}?field={field}").text

    def writes(self, phone: Phone, field: str, **form: str) -> int:
        """The one value of a field; the status of the answer."""
        return phone.posts(self.stage, "values", field=field, **form).status_code

    def value(self, field: str) -> tuple[str, list[str]]:
        """What the first table has there."""
        with self.app.app_context():
            found = db.session.query(FieldValue).filter_by(field=field, group_id=self.first).one()
            return found.text, found.value
