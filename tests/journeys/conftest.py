"""A browser for the module; for each test a server with an empty store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.journeys.server import Server
from tests.journeys.window import launch


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Closed with the module: its event loop must not be in the way of other tests."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """An empty Rajapaja; afterwards it must have had nothing to complain about."""
    running = Server(tmp_path / "data")
    yield running
    running.is_killed()
    said = "".join(running.said)
    assert "Traceback" not in said, said
