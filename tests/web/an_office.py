"""Aino with a list of people that somebody else has typed."""

import io
from dataclasses import dataclass

from werkzeug.test import TestResponse

from tests.people import Facilitator
from workshop import db
from workshop.domain.session.session import Session

LIST = (
    ("Maija Virtanen", "TE-toimisto Kouvola", "ohjaaja"),
    ("Hanna Korpi", "Kouvolan TE-tsto", ""),
    ("Eino Eskola", "te toimisto kouvola", "opettaja"),
    ("Salla Oja", "Hyvinvointialue", ""),
    ("Mats Berg", "FPA", ""),
)


@dataclass
class Office:
    """Aino with her list."""

    aino: Facilitator

    @property
    def address(self) -> str:
        return f"/s/{self.aino.session_id}/console/people"

    def brings(self, *rows: tuple[str, str, str]) -> None:
        text = "Nimi,Organisaatio,Tehtävä\n" + "".join(",".join(row) + "\n" for row in rows)
        file = (io.BytesIO(text.encode()), "lista.csv")
        answer = self.aino.browser.post(f"{self.address}/roster", data={"roster": file})
        assert answer.status_code == 200, answer.text

    def sees(self, page: str = "/check") -> str:
        return self.aino.browser.get(self.address + page).text

    def does(self, what: str, **form: str | list[str]) -> TestResponse:
        answer = self.aino.browser.post(f"{self.address}/{what}", data=form)
        assert answer.status_code == 303, answer.status
        return answer

    def people(self) -> dict[str, str]:
        """Ids by name."""
        with self.aino.app.app_context():
            return {p.name: p.id for p in self.session().participants}

    def houses(self) -> dict[str, str]:
        """Organisations by name."""
        with self.aino.app.app_context():
            return {p.name: p.organisation for p in self.session().participants}

    def session(self) -> Session:
        """Inside an application context."""
        return db.session.get_one(Session, self.aino.session_id)


def with_list(aino: Facilitator) -> Office:
    """The list is there; the pages speak English."""
    aino.browser.post("/language", data={"language": "en"})
    office = Office(aino)
    office.brings(*LIST)
    return office
