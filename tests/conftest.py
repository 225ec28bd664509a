"""A store, an application and people for the tests: nothing is mocked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings

from tests.people import Facilitator
from tests.skipped import pytest_sessionfinish
from workshop import db
from workshop.app import create_app
from workshop.config import Config

__all__ = ["aino", "app", "pytest_sessionfinish"]

# A busy machine is not an error: examples may take their time.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """The whole application on a store of its own."""
    config = Config.from_environment(
        {"DATA_DIR": str(tmp_path / "data"), "ASYNC_MODE": "threading", "PORT": "5000"}
    )
    application = create_app(config)
    yield application
    db.session.remove()
    application.extensions["store"].dispose()


@pytest.fixture
def aino(app: Flask) -> Facilitator:
    """A facilitator with an account and a session of the full day."""
    return Facilitator(app)
