"""A store, an application and people for the tests: nothing is mocked."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import settings

from tests.house import make_app
from tests.people import Facilitator
from tests.skipped import pytest_sessionfinish
from workshop import db, migrations, stages
from workshop.kinds.registry import folders

__all__ = ["aino", "app", "compiled", "empty_store", "pytest_sessionfinish"]

stages.register_all(tuple(filter(None, os.environ.get("STAGE_KINDS", "").split(","))))

# A busy machine is not an error: examples may take their time.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where compiled templates are kept for the next test."""
    return tmp_path_factory.mktemp("templates")


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with every table and no rows, to be copied; made by the migrations."""
    path = tmp_path_factory.mktemp("store") / "rajapaja.sqlite"
    engine = db.open_store(f"sqlite:///{path}")
    migrations.upgrade(engine, folders("migrations"))
    engine.dispose()
    return path


@pytest.fixture
def app(tmp_path: Path, empty_store: Path, compiled: Path) -> Iterator[Flask]:
    """The whole application on a store of its own."""
    data = tmp_path / "data"
    data.mkdir()
    shutil.copy(empty_store, data)
    application = make_app(data, compiled)
    yield application
    db.session.remove()
    application.extensions["store"].dispose()


@pytest.fixture
def aino(app: Flask) -> Facilitator:
    """A facilitator with an account and a session of the full day."""
    return Facilitator(app)
