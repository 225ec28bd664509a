"""The page of the morning: asking for plans, reading them, doing one."""

import re

from werkzeug.test import TestResponse

from tests.engine import wait_for_engine
from tests.web.a_morning import Morning
from workshop.domain.seating.tables import table_at


def forms(page: str) -> list[dict[str, list[str]]]:
    """What the buttons of the plans would send, in order."""
    found = []
    for form in re.findall(r'<form method="post"[^>]*?/repairs">(.*?)</form>', page, re.S):
        fields: dict[str, list[str]] = {}
        for name, value in re.findall(r'name="(\w+)" value="([^"]*)"', form):
            fields.setdefault(name, []).append(value)
        found.append(fields)
    return found


def looks(morning: Morning, query: str = "") -> str:
    answer = morning.aino.browser.get(f"{morning.address}/repair{query}")
    assert answer.status_code == 200
    return answer.text


def plans(morning: Morning, **asked: str) -> str:
    """The page with what the engine found."""
    answer = morning.aino.browser.post(f"{morning.address}/repair-runs", data=asked)
    assert answer.status_code == 303, answer.text
    wait_for_engine(morning.app)
    return morning.aino.browser.get(answer.headers["Location"]).text


def does(morning: Morning, plan: dict[str, list[str]]) -> TestResponse:
    answer = morning.aino.browser.post(f"{morning.address}/repairs", data=plan)
    assert answer.status_code == 303
    return answer


def home(morning: Morning) -> str:
    return f"/s/{morning.session_id}/me"


def table_id(morning: Morning, position: int) -> str:
    with morning.app.app_context():
        return table_at(morning.session(), position).id


def count_rounds(morning: Morning) -> int:
    with morning.app.app_context():
        return len(morning.session().rounds)
