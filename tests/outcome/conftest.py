"""A real SQLite store, empty for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.outcome.a_day import a_day
from workshop import db, migrations
from workshop.domain.session.session import Session


@pytest.fixture
def open_store(tmp_path: Path) -> Iterator[Callable[[str], None]]:
    """Open (or come back to) the store of a name."""
    engines = []

    def open_it(name: str) -> None:
        engine = db.open_store(f"sqlite:///{tmp_path / name}.sqlite")
        migrations.upgrade(engine)
        engines.append(engine)

    yield open_it
    db.session.remove()
    for engine in engines:
        engine.dispose()


@pytest.fixture
def session(open_store: Callable[[str], None]) -> Session:
    """The small day."""
    open_store("ours")
    return a_day()
