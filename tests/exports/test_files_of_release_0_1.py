"""What release 0.1 wrote comes in, and goes out the same."""

import json
from collections.abc import Callable

import pytest

from tests.fixtures import RELEASE_0_1
from workshop import db
from workshop.domain.session import Session
from workshop.exports.complete import complete_file
from workshop.exports.downloads import DOWNLOADS
from workshop.exports.importing import import_session


def brought_in(folder: str) -> Session:
    """The session of a complete file, read again from the store."""
    written = (RELEASE_0_1 / folder / "complete.json").read_text("utf-8")
    session_id = import_session(json.loads(written), None).id
    db.session.commit()
    db.session.remove()
    return db.session.get_one(Session, session_id)


@pytest.mark.parametrize("folder", ["full-day", "afternoon", "something-of-everything"])
def test_a_complete_file_comes_in_and_goes_out_the_same(
    folder: str, open_store: Callable[[str], None]
) -> None:
    open_store("ours")
    again = complete_file(brought_in(folder), "fi")
    assert again == (RELEASE_0_1 / folder / "complete.json").read_bytes()


def test_the_other_downloads_of_a_day_are_the_same(open_store: Callable[[str], None]) -> None:
    open_store("ours")
    session = brought_in("full-day")
    files = {path.name: path.read_bytes() for path in (RELEASE_0_1 / "full-day").iterdir()}
    assert {name: DOWNLOADS[name].content(session, "fi") for name in files} == files
