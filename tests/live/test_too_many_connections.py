"""More people than the system has room for: those who are in are answered, others get in later."""

import http.client
import resource
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from tests.journeys.server import Server

FILES = 80
EARLY, LATE = 20, 120
LATER = Retry(total=200, backoff_factor=0.05, backoff_max=0.2, status_forcelist=[503])


@pytest.fixture(params=["from the start", "while it runs"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A server that may have few files open; it knows, or it does not know until it happens."""
    knows = request.param == "from the start"
    running = Server(tmp_path / "data", limit=f"-n {FILES}" if knows else f"-S -n {FILES}")
    if not knows:
        lower = (resource.RLIMIT_NOFILE, (FILES, FILES))
        soft, hard = resource.prlimit(running.process.pid, *lower)
        assert soft == min(hard, 65_536)  # it has taken all that the system allows
    yield running
    running.is_killed()


class Visitor:
    """One connection that stays open."""

    def __init__(self, server: Server):
        self.line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.line.connect()
        self.line.auto_open = 0  # no second one in its place

    def sees(self) -> int:
        """The status of the start page; 503 also when somebody hung up on us."""
        try:
            self.line.request("GET", "/sign-in")
            answer = self.line.getresponse()
            answer.read()
        except (ConnectionError, http.client.HTTPException):
            return 503
        return answer.status

    def close(self) -> None:
        self.line.close()


def test_who_is_in_is_answered_and_others_get_in_later(server: Server) -> None:
    with ExitStack() as doors:
        early = [doors.enter_context(closing(Visitor(server))) for _ in range(EARLY)]
        assert {visitor.sees() for visitor in early} == {200}
        with ExitStack() as more:
            late = [more.enter_context(closing(Visitor(server))) for _ in range(LATE)]
            assert {visitor.sees() for visitor in late} == {200, 503}
            assert {visitor.sees() for visitor in early} == {200}
        with requests.Session() as newcomer:
            newcomer.mount("http://", HTTPAdapter(max_retries=LATER))
            assert newcomer.get(f"{server.url}/sign-in", timeout=30).status_code == 200
        assert {visitor.sees() for visitor in early} == {200}
    said = "".join(server.said)
    assert server.process.poll() is None, said
    assert said.count("No more connections") == 1
    assert "Traceback" not in said
