"""Two servers, one PostgreSQL, one Redis: what is sent to one is seen at the other."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import Queue
from random import Random

import pytest
import requests
import socketio
from bs4 import BeautifulSoup

from tests.stores.redis_server import RedisServer
from workshop.rehearsal.crowd import people
from workshop.rehearsal.facilitator import Facilitator
from workshop.rehearsal.forms import text
from workshop.rehearsal.measures import Measures
from workshop.rehearsal.phone import OURS, Phone
from workshop.rehearsal.server import Server

SECONDS = 30  # to wait for a push before the test fails


@pytest.fixture(params=["eventlet", "threading"])
def two(
    postgresql: str, redis: RedisServer, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Server, Server]]:
    """Both started at the same moment, on an empty store."""
    with ExitStack() as stack:
        house = {
            "DATA_DIR": str(tmp_path),
            "DATABASE_URL": postgresql,
            "REDIS_URL": redis.url,
            "ASYNC_MODE": request.param,
        }
        with ThreadPoolExecutor() as starting:
            started = starting.map(stack.enter_context, [Server(**house), Server(**house)])
        one, other = started
        yield one, other


def opens_house(one: Server, other: Server) -> Facilitator:
    """The first account, by the link that was printed last, and a session."""
    links = [f"{one.url}/set-up/{server.token}" for server in (one, other)]
    good = next(link for link in links if requests.get(link, timeout=30).ok)
    aino = Facilitator(one.url)
    aino.opens_account(good.rpartition("/")[2])
    aino.makes_session("full-day", 8)
    return aino


def console_at(server: Server, aino: Facilitator) -> tuple[socketio.Client, "Queue[dict]"]:
    """Her console open at a server, as behind a load balancer; the pushes that come."""
    address = aino.console.replace(aino.url, server.url)
    page = BeautifulSoup(aino.browser.get(address, timeout=30).text, "html.parser")
    assert page.body
    client: socketio.Client = socketio.Client(reconnection=False)
    pushes: Queue[dict] = Queue()
    client.on("regions", lambda regions: [pushes.put(one) for one in regions])
    token = {"token": text(page.body, "data-live")}
    client.connect(server.url, auth=token, transports=["websocket"])
    return client, pushes


def test_a_note_sent_to_one_is_seen_at_the_other(two: tuple[Server, Server]) -> None:
    one, other = two
    aino = opens_house(one, other)
    salla = Phone(one.url, people(None, 1, Random(1))[0], 1, Measures(), 1)
    salla.joins(aino.sees_code())
    salla.socket.close()
    while "/me/canvas/" not in (page := salla.browser.get(salla.home, timeout=30).text):
        assert aino.presses_next()
    form = BeautifulSoup(page, "html.parser").select_one('form[action$="/notes"]')
    assert form
    client, pushes = console_at(other, aino)
    try:
        sent = {
            "key": "a key of hers",
            "text": "Nähdään toisella koneella",
            "field": "works_needs.works",
        }
        answer = salla.browser.post(
            f"{one.url}{text(form, 'action')}", data=sent, headers=OURS, timeout=30
        )
        assert answer.status_code == 204
        while "Nähdään toisella koneella" not in pushes.get(timeout=SECONDS)["html"]:
            pass
    finally:
        client.disconnect()
