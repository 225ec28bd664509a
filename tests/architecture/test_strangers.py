"""A stranger who knows every address gets through no door but the public ones."""

from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from tests.people import Facilitator

PUBLIC = {
    "files.file",
    "accounts.set_up",  # opened by the token of the one-time link
    "accounts.sign_in",
    "accounts.sign_out",
    "entrance.about",
    "entrance.come_back",
    "entrance.home",
    "entrance.join",
    "entrance.row",
    "entrance.speak",
}


@pytest.mark.parametrize("a_session", ["the room's", "nobody's"])
def test_strangers_are_refused_everywhere(app: Flask, aino: Facilitator, a_session: str) -> None:
    session_id = aino.session_id if a_session == "the room's" else "nobodys"
    stranger = app.test_client()
    let_in = [
        f"{method} {rule.rule}: {answer.status}"
        for rule in app.url_map.iter_rules()
        if rule.endpoint not in PUBLIC
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        if not _refuses(answer := _asks(app, stranger, rule, method, session_id), method)
    ]
    assert not let_in


def test_the_owner_is_let_in_where_the_stranger_is_not(aino: Facilitator) -> None:
    stranger = aino.app.test_client()
    console = f"/s/{aino.session_id}/console"
    assert aino.browser.get(console).status_code == 200
    assert _refuses(stranger.get(console), "GET")


def test_public_endpoints_exist(app: Flask) -> None:
    assert {rule.endpoint for rule in app.url_map.iter_rules()} >= PUBLIC


def _asks(
    app: Flask, stranger: FlaskClient, rule: Rule, method: str, session_id: str
) -> TestResponse:
    values = dict.fromkeys(rule.arguments, "unknown")
    if "session_id" in values:
        values["session_id"] = session_id
    with app.test_request_context():
        address = app.url_map.bind("localhost").build(rule.endpoint, values, method=method)
    return stranger.open(address, method=method)


def _refuses(answer: TestResponse, method: str) -> bool:
    """Forbidden, not found, or shown the way to sign in or to join."""
    if answer.status_code in (403, 404):
        return True
    if answer.status_code not in (302, 303):
        return False
    path = urlsplit(answer.headers["Location"]).path
    return path == "/sign-in" or (method == "GET" and path.startswith("/j/"))
