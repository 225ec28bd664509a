"""A browser for the module; a server for everybody, or one of their own for who needs that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.server import Server
from tests.journeys.window import launch


@pytest.fixture(scope="module")
def browser_of_the_module() -> Iterator[Browser]:
    """Closed with the module: its event loop must not be in the way of other tests."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def chromium(browser_of_the_module: Browser) -> Iterator[Browser]:
    """No window of an earlier test is open in it."""
    yield browser_of_the_module
    for context in browser_of_the_module.contexts:
        context.close()


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Started for the first journey, stopped after the last one."""
    running = Server(tmp_path_factory.mktemp("house") / "data")
    yield running
    running.is_killed()


@pytest.fixture
def server(house: Server) -> Iterator[Server]:
    """A Rajapaja with the workshops of earlier journeys in it; Aino makes one of her own."""
    before = len(house.said)
    yield house
    assert_content("".join(house.said[before:]))


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """An empty Rajapaja that may be killed."""
    running = Server(tmp_path / "data")
    yield running
    running.is_killed()
    assert_content("".join(running.said))


def assert_content(said: str) -> None:
    """The server has had nothing to complain about."""
    assert "Traceback" not in said, said
