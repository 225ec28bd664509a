"""People press together: on PostgreSQL, whose writers do not wait for each other by themselves."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.people import Facilitator, Phone
from tests.stores.test_a_day_on_postgresql import complete_of, seated, tables_for

TOGETHER = 6


def at_once(*acts: Callable[[], TestResponse]) -> list[int]:
    """Every act at the same moment; the statuses of the answers."""
    ready = Barrier(len(acts))

    def together(act: Callable[[], TestResponse]) -> int:
        ready.wait(timeout=30)
        return act().status_code

    with ThreadPoolExecutor(max_workers=len(acts)) as room:
        return list(room.map(together, acts))


def tabs_of(app: Flask, browser: FlaskClient) -> list[FlaskClient]:
    """More tabs of one browser, one per thread."""
    name = app.config["SESSION_COOKIE_NAME"]
    cookie = browser.get_cookie(name)
    assert cookie
    tabs = [app.test_client() for _ in range(TOGETHER)]
    for tab in tabs:
        tab.set_cookie(name, cookie.value)
    return tabs


def test_one_form_sent_many_times_is_one_note(app: Flask) -> None:
    aino = Facilitator(app)
    salla = Phone(aino, "Salla")
    stage = aino.goes_to("canvas")
    address = f"{salla.home}/canvas/{stage}/notes"
    browsers = tabs_of(app, salla.browser)
    form = {"key": "one key for all", "text": "Yhteinen vastaanotto", "field": "works_needs.works"}
    sends = [lambda browser=b: browser.post(address, data=form) for b in browsers]
    assert set(at_once(*sends)) == {303}
    assert [n["text"] for n in complete_of(aino)["notes"]] == ["Yhteinen vastaanotto"]


def test_two_facilitators_pressing_next_make_one_step(app: Flask) -> None:
    aino = Facilitator(app)
    others = tabs_of(app, aino.browser)
    address = f"/s/{aino.session_id}/console/stage-runs?seen={aino.seen}"
    assert set(at_once(*(lambda browser=b: browser.post(address) for b in others))) == {303}
    assert len(complete_of(aino)["runs"]) == 1


def test_who_comes_late_together_is_spread_over_the_tables(app: Flask) -> None:
    aino = Facilitator(app)
    for number in range(8):
        Phone(aino, f"Ajoissa {number}")
    tables_for(aino)
    before = Counter({table: len(people) for table, people in seated(complete_of(aino)).items()})

    def comes(number: int) -> Callable[[], TestResponse]:
        return lambda: Phone(aino, f"Myöhässä {number}").browser.get(f"/s/{aino.session_id}/me")

    assert set(at_once(*(comes(number) for number in range(TOGETHER)))) == {200}
    after = Counter({table: len(people) for table, people in seated(complete_of(aino)).items()})
    assert before.keys() == after.keys() and sorted(after.values()) == [7, 7]


def test_every_note_of_a_full_room_is_kept(app: Flask) -> None:
    aino = Facilitator(app)
    phones = [Phone(aino, f"Osallistuja {number}") for number in range(TOGETHER)]
    stage = aino.goes_to("canvas")

    def writes(phone: Phone, number: int) -> Callable[[], TestResponse]:
        return lambda: phone.posts(stage, "notes", text=f"Asia {number}", field="works_needs.needs")

    for start in (0, 100, 200):
        acts = [writes(phone, start + n) for n, phone in enumerate(phones)]
        assert set(at_once(*acts)) == {303}
    texts = Counter(n["text"] for n in complete_of(aino)["notes"])
    assert len(texts) == 3 * TOGETHER and set(texts.values()) == {1}
