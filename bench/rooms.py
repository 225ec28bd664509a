"""The rooms of `bench.live`: people joined by HTTP, each with what their socket and form need."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any
from urllib.parse import urlsplit

import requests
from bs4 import BeautifulSoup

from workshop.rehearsal.crowd import Person, people
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.forms import forms_in, text
from workshop.rehearsal.server import Server, answers, free_port

Room = dict[str, Any]


@contextmanager
def rajapaja(sockets: int) -> Iterator[Room]:
    """A whole server; everybody is in the opening, where what one adds all others see."""
    with Server(ASYNC_MODE="eventlet") as server:
        aino = Facilitator(server.url)
        aino.opens_account(server.token)
        aino.makes_session("full-day", sockets)
        code = aino.sees_code()
        crowd = people(None, sockets, Random(1))
        aino.presses_next()
        homes = [_joins(server.url, code, person) for person in crowd]
        while "/rules" not in homes[0][1]:
            aino.presses_next()
            browser, _page = homes[0]
            homes[0] = (browser, browser.get(f"{aino.here}/me", timeout=60).text)
        action = forms_in(homes[0][1], server.url, 'form[action$="/rules"]')[0].action
        yield {
            "url": server.url,
            "phones": [
                {
                    "auth": {"token": _token(page)},
                    "cookie": "; ".join(f"{c.name}={c.value}" for c in browser.cookies),
                    "action": urlsplit(action).path,
                }
                for browser, page in homes
            ],
        }


@contextmanager
def bare(sockets: int) -> Iterator[Room]:
    """The echo."""
    port = free_port()
    echo = subprocess.Popen([sys.executable, "-m", "bench.echo", str(port)])
    try:
        until = time.monotonic() + 30
        while not answers(port) and time.monotonic() < until:
            time.sleep(0.05)
        phone = {"auth": None, "cookie": "", "action": "/notes"}
        yield {"url": f"http://127.0.0.1:{port}", "phones": [phone] * sockets}
    finally:
        echo.terminate()
        echo.wait(timeout=10)


def _joins(url: str, code: str, person: Person) -> tuple[requests.Session, str]:
    """In at the door; the browser and the page it shows then."""
    browser = requests.Session()
    browser.post(f"{url}/language", data={"language": person.language, "back": "/"}, timeout=60)
    page = browser.get(f"{url}/j/{code}?own=1", timeout=60)
    form = next(one for one in forms_in(page.text, page.url) if one.key)
    about = {"name": person.name, "organisation": "own", "own_organisation": person.organisation}
    answer = browser.post(form.action, data={**form.fixed, **about}, timeout=60)
    answer.raise_for_status()
    return browser, answer.text


def _token(page: str) -> str:
    body = BeautifulSoup(page, "html.parser").body
    return text(body, "data-live") if body else ""
