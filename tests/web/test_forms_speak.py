"""What a form says about what it cannot take, in the language of the page and in plain words."""

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from tests.people import Facilitator

WRONG = {
    "title": "",
    "locality": "x" * 10_000,
    "date": "huomenna",
    "time": "aamulla",
    "expected": "monta",
    "design": "olematon",
    "spoken": "tlh",
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Valitse päivä kalenterista. Valitse kellonaika. Kirjoita kokonaisluku."),
        ("sv", "Välj en dag i kalendern. Välj en tid. Skriv ett heltal."),
        ("en", "Choose a day from the calendar. Choose a time. Write a whole number."),
    ],
)
def test_a_new_workshop_that_cannot_be(app: Flask, language: str, said: str) -> None:
    aino = Facilitator(app)
    aino.browser.get(f"/?lang={language}")
    answer = aino.browser.post("/sessions/new", data=WRONG)
    assert answer.status_code == 422
    page = BeautifulSoup(answer.text, "html.parser")
    errors = [" ".join(error.get_text().split()) for error in page.select(".error")]
    assert len(errors) == len(WRONG)
    assert said in " ".join(errors)
    assert "valid" not in " ".join(errors)
    for field in ("date", "time", "expected"):
        assert page.select_one(f'[name={field}][aria-invalid="true"][value="{WRONG[field]}"]')
