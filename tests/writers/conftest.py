"""The small day in a real store, inside an application: files speak the reader's language."""

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.outcome.a_day import a_day
from workshop.domain.session.session import Session


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    """The small day."""
    with app.app_context():
        yield a_day()
