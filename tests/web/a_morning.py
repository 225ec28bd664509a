"""Twelve people expected at three tables that are published; some of them come."""

import io

from flask import Flask
from flask.testing import FlaskClient

from tests.people import Facilitator
from workshop import db
from workshop.domain.seating.rounds import current_round
from workshop.domain.seating.tables import publish, start_draft, table_at
from workshop.domain.session.session import Session

# By table: name, organisation. Nobody sits with their own house.
TABLES = (
    (("Aada Aho", "Kela"), ("Eino Eskola", "Opisto"), ("Iiris Ilola", "Kunta"), ("Onni Oja", "Ry")),
    (("Bea Berg", "Kela"), ("Fanni Falk", "Opisto"), ("Jalo Jama", "Kunta"), ("Pia Puro", "Ry")),
    (("Cai Ceder", "Kela"), ("Gun Grön", "Opisto"), ("Kai Kivi", "Kunta"), ("Rae Ranta", "Ry")),
)


class Morning:
    """Aino brought the list; tables of three to five are out."""

    def __init__(self, app: Flask):
        self.app, self.aino = app, Facilitator(app)
        self.session_id = self.aino.session_id
        self.address = f"/s/{self.session_id}/tables"
        self.aino.browser.post("/language", data={"language": "en"})
        self.aino.presses_next()
        everybody = [person for table in TABLES for person in table]
        rows = "".join(f"{name},{house}\n" for name, house in everybody)
        self.brings(f"Nimi,Organisaatio\n{rows}")
        with app.app_context():
            session = self.session()
            session.group_min, session.group_max = 3, 5
            draft = start_draft(session)
            by_name = {p.name: p for p in session.participants}
            for position, table in enumerate(TABLES):
                for name, _house in table:
                    draft.put(by_name[name], table_at(session, position))
            publish(draft)
            db.session.commit()

    def brings(self, csv: str) -> None:
        """One more list of people."""
        file = (io.BytesIO(csv.encode()), "lista.csv")
        answer = self.aino.browser.post(
            f"/s/{self.session_id}/console/people/roster", data={"roster": file}
        )
        assert answer.status_code == 200, answer.text

    def session(self) -> Session:
        """Inside an application context."""
        return db.session.get_one(Session, self.session_id)

    def id_of(self, name: str) -> str:
        """A person's id."""
        with self.app.app_context():
            return next(p.id for p in self.session().participants if p.name == name)

    def comes(self, name: str) -> FlaskClient:
        """Somebody of the list taps their name; their phone."""
        phone = self.app.test_client()
        answer = phone.post(f"/j/{self.aino.code}/people/{self.id_of(name)}")
        assert answer.status_code == 303, answer.text
        return phone

    def all_come(self, *but: str) -> dict[str, FlaskClient]:
        """Everybody, except for some; phones by name."""
        names = [name for table in TABLES for name, _house in table]
        return {name: self.comes(name) for name in names if name not in but}

    def seats(self) -> dict[str, str]:
        """The plant at which each person sits, as it is published."""
        with self.app.app_context():
            now = current_round(self.session())
            return {s.participant.name: s.group.plant for s in now.seats} if now else {}
