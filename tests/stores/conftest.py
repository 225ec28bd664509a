"""The stores, started once for the tests of this folder; the application on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.house import make_app
from tests.stores.postgresql import PostgreSQL
from tests.stores.redis_server import RedisServer
from workshop import db


@pytest.fixture(scope="session")
def cluster() -> Iterator[PostgreSQL]:
    """A running PostgreSQL."""
    with PostgreSQL() as running:
        yield running


@pytest.fixture
def postgresql(cluster: PostgreSQL) -> str:
    """The address of an empty database."""
    return cluster.empty()


@pytest.fixture(scope="session")
def redis() -> Iterator[RedisServer]:
    """A running Redis; what was said there before reaches nobody who comes later."""
    with RedisServer() as running:
        yield running


@pytest.fixture
def app(postgresql: str, tmp_path: Path, compiled: Path) -> Iterator[Flask]:
    """The whole application, on threads and PostgreSQL."""
    application = make_app(tmp_path, compiled, DATABASE_URL=postgresql)
    yield application
    db.session.remove()
    application.extensions["store"].dispose()
