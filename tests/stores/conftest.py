"""The stores, started once for the tests of this folder; the application on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.stores.postgresql import PostgreSQL
from workshop import db
from workshop.app import create_app
from workshop.config import Config


@pytest.fixture(scope="session")
def cluster() -> Iterator[PostgreSQL]:
    """A running PostgreSQL."""
    with PostgreSQL() as running:
        yield running


@pytest.fixture
def postgresql(cluster: PostgreSQL) -> str:
    """The address of an empty database."""
    return cluster.empty()


@pytest.fixture
def app(postgresql: str, tmp_path: Path) -> Iterator[Flask]:
    """The whole application, on threads and PostgreSQL."""
    config = Config.from_environment(
        {"DATA_DIR": str(tmp_path), "DATABASE_URL": postgresql, "ASYNC_MODE": "threading"}
    )
    application = create_app(config)
    yield application
    db.session.remove()
    application.extensions["store"].dispose()
