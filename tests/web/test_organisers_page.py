"""The organiser's page, its files, and a complete file brought in again."""

import io
import json

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from tests.people import Facilitator
from workshop.writers.files import files


def test_every_download_is_on_the_page_and_can_be_taken(app: Flask) -> None:
    her = Facilitator(app)
    page = her.browser.get(f"/s/{her.session_id}/organiser").text
    for name in files():
        assert f"organiser/exports/{name}" in page
        answer = her.browser.get(f"/s/{her.session_id}/organiser/exports/{name}")
        assert answer.status_code == 200
        assert answer.headers["Content-Disposition"].startswith("attachment")
    assert her.browser.get(f"/s/{her.session_id}/organiser/exports/nothing.txt").status_code == 404


def test_a_stranger_gets_no_file(app: Flask) -> None:
    her = Facilitator(app)
    stranger = app.test_client()
    answer = stranger.get(f"/s/{her.session_id}/organiser/exports/complete.json")
    assert answer.status_code == 302
    assert "/sign-in" in answer.headers["Location"]


def sends(her: Facilitator, content: bytes) -> TestResponse:
    return her.browser.post("/sessions/import", data={"file": (io.BytesIO(content), "a.json")})


def test_a_file_of_another_house_is_brought_in_once(app: Flask) -> None:
    her = Facilitator(app)
    file = her.browser.get(f"/s/{her.session_id}/organiser/exports/complete.json")
    data = json.loads(file.text)
    again = sends(her, file.data)
    assert again.status_code == 422
    assert 'aria-invalid="true"' in again.text
    as_new = file.text.replace(data["session"]["id"], "another-one")
    for stage in data["stages"]:
        as_new = as_new.replace(stage["id"], "x" + stage["id"])
    taken = sends(her, as_new.encode())
    assert taken.status_code == 303, taken.text
    assert her.browser.get(taken.headers["Location"]).status_code == 200


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"\xff\xfe", b"{}"])
def test_what_is_no_complete_file_gets_an_answer(app: Flask, content: bytes) -> None:
    assert sends(Facilitator(app), content).status_code == 422
