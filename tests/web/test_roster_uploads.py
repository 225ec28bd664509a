"""Lists of people as they come from real machines, brought in through the people page."""

import io

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from openpyxl import Workbook
from werkzeug.test import TestResponse

from tests.people import Facilitator
from workshop import db
from workshop.domain.people.participant import Participant

NORDIC = "Nimi;Organisaatio;Kielet;Vuosia työssä\r\nÅsa Öhman;Hyvinvointialue Ääni;sv, fi;12\r\n"


class Desk(Facilitator):
    """Aino at her people page, in English."""

    def __init__(self, app: Flask):
        super().__init__(app)
        self.browser.get("/?lang=en")
        self.address = f"/s/{self.session_id}/console/people"

    def brings(self, content: bytes, name: str = "lista.csv") -> TestResponse:
        """Choose a file and read the list."""
        file = {"roster": (io.BytesIO(content), name)}
        return self.browser.post(f"{self.address}/roster", data=file)

    def problems(self, content: bytes, name: str = "lista.csv") -> list[str]:
        """What the page says about a file that it does not take."""
        answer = self.brings(content, name)
        assert answer.status_code == 422 and 'aria-invalid="true"' in answer.text
        page = BeautifulSoup(answer.text, "html.parser")
        return [line.get_text() for line in page.select(".roster-problems li")]

    def listed(self) -> list[Participant]:
        """Who is expected."""
        with self.app.app_context():
            return list(db.session.query(Participant).order_by(Participant.name))


@pytest.fixture
def desk(app: Flask) -> Desk:
    return Desk(app)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_letters_come_right_from_every_machine(desk: Desk, encoding: str) -> None:
    answer = desk.brings(NORDIC.encode(encoding))
    assert answer.status_code == 200 and "1 person." in answer.text
    (asa,) = desk.listed()
    assert (asa.name, asa.organisation) == ("Åsa Öhman", "Hyvinvointialue Ääni")
    assert asa.languages == ["sv", "fi"] and asa.traits == {"Vuosia työssä": ["12"]}


def test_a_list_without_names_says_which_column_is_missing(desk: Desk) -> None:
    (problem,) = desk.problems(b"Organisaatio;Rooli\nKela;Ohjaaja\nOpisto;Opettaja\n")
    assert "name" in problem.lower()
    assert desk.listed() == []


def test_all_that_is_wrong_is_told_at_once_with_rows(desk: Desk) -> None:
    rows = "Nimi;Organisaatio\nAmina;Kela\n;Opisto\namina;kela\nSalla;Kela\nSALLA;Kela\n"
    problems = desk.problems(rows.encode())
    assert len(problems) == 3
    for row in ("3", "4", "6"):
        assert any(f" {row}" in problem for problem in problems), (row, problems)
    assert desk.listed() == []


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"Nimi;Organisaatio\n", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20],
    ids=["empty", "blank", "headings only", "a picture"],
)
def test_what_is_no_list_gets_an_answer(desk: Desk, content: bytes) -> None:
    assert desk.problems(content)
    assert desk.listed() == []


def test_without_a_file_she_is_asked_to_choose_one(desk: Desk) -> None:
    assert desk.problems(b"", name="") == ["Choose a file first."]


def test_two_thousand_people_come_once_however_often_they_are_brought(desk: Desk) -> None:
    rows = "".join(f"Osallistuja {n};Talo {n % 40};fi\n" for n in range(2000))
    content = f"Nimi;Organisaatio;Kielet\n{rows}".encode()
    for _time in range(2):
        answer = desk.brings(content)
        assert answer.status_code == 200 and "2000 people" in answer.text
    people = desk.listed()
    assert len(people) == len({p.return_code for p in people}) == 2000
    assert desk.browser.get(desk.address).text.count('<tr id="person-') == 2000
    door = desk.app.test_client().get(f"/j/{desk.code}").text
    assert door.count("/people/") == 2000


def test_a_list_that_is_too_large_is_refused_with_the_limit(desk: Desk) -> None:
    answer = desk.brings(b"Nimi\n" + b"Salla\n" * 1_100_000)
    assert answer.status_code == 413 and "5 MB" in answer.text
    rows = "".join(f"Osallistuja {n}\n" for n in range(5001))
    assert "5" in desk.problems(f"Nimi\n{rows}".encode())[0]
    assert desk.listed() == []


def test_a_workbook_comes_in_and_changes_who_is_there_already(desk: Desk) -> None:
    desk.brings(b"Name;Organisation\nSalla;Kela\nMats;FPA\n")
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    for row in (["Name", "Organisation", "Role"], ["Salla", "Kela", "Ohjaaja"], ["Åke", "FPA", ""]):
        book.active.append(row)
    book.save(out)
    assert desk.brings(out.getvalue(), "people.xlsx").status_code == 200
    assert [(p.name, p.role) for p in desk.listed()] == [
        ("Mats", ""),
        ("Salla", "Ohjaaja"),
        ("Åke", ""),
    ]
