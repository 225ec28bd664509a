"""What release 0.1 wrote comes in; nothing of it is lost, and what is new stands beside it."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.fixtures import RELEASE_0_1
from workshop import db
from workshop.domain.session.session import Session
from workshop.outcome.document import complete
from workshop.outcome.loading import import_session


def written(folder: str) -> dict[str, Any]:
    """A complete file as release 0.1 wrote it."""
    data: dict[str, Any] = json.loads((RELEASE_0_1 / folder / "complete.json").read_text("utf-8"))
    return data


def brought_in(folder: str) -> Session:
    """The session of a complete file, read again from the store."""
    session_id = import_session(written(folder), None).id
    db.session.commit()
    db.session.remove()
    return db.session.get_one(Session, session_id)


@pytest.mark.parametrize("folder", ["full-day", "afternoon", "something-of-everything"])
def test_a_complete_file_comes_in_and_goes_out_with_all_that_was_in_it(
    folder: str, open_store: Callable[[str], None]
) -> None:
    open_store("ours")
    again = complete(brought_in(folder))
    assert again.pop("schema_version") == 3
    assert lost(as_a_canvas(written(folder)), again) == []


@pytest.mark.parametrize("folder", ["full-day", "something-of-everything"])
def test_and_then_it_stays_the_same(folder: str, open_store: Callable[[str], None]) -> None:
    open_store("ours")
    once = complete(brought_in(folder))
    open_store("theirs")
    import_session(once, None)
    db.session.commit()
    assert complete(db.session.get_one(Session, once["session"]["id"])) == once


def as_a_canvas(data: dict[str, Any]) -> dict[str, Any]:
    """What works / needs was, as the canvas that it is now: its words and its notes stay."""
    old = {stage["id"] for stage in data["stages"] if stage["kind"] == "works_needs"}
    for stage in data["stages"]:
        options = stage["options"]
        if stage["id"] in old:
            words = {
                f"works_needs.{one['key']}": {"label": one["title"], "prompt": one["prompt"]}
                for one in options.get("columns", ())
            }
            stage["kind"] = "canvas"
            stage["options"] = {
                "canvas": "works_needs",
                "canvases": ["works_needs"],
                "words": words,
            }
        elif stage["kind"] == "canvas":
            keys = [canvas["key"] for canvas in options.pop("canvases", ())]
            options.pop("canvas", None)
            assert all(isinstance(key, str) for key in keys)
    data.pop("feedback")  # a row was a person then; now it is an answer, from five answers on
    for promise in data["commitments"]:
        if promise.get("withdrawn_at"):  # what was taken back is in no file any more
            promise |= {"what": "", "first_step": ""}
    for note in data["notes"]:
        if note["stage_id"] in old:
            note["field"] = f"works_needs.{note['field']}"
    return data


def lost(old: Any, new: Any, where: str = "") -> list[str]:
    """Where something of `old` is missing or another in `new`; more may be there."""
    if isinstance(old, dict):
        gone = []
        for key, value in old.items():
            if key == "schema_version":
                continue
            if key == "late":  # schema 1 told only that it was late
                gone += [] if bool(new["late_at"]) == value else [f"{where}.late"]
            elif key == "options" and not value:
                continue  # a stage without options now has the usual ones of its kind
            elif key not in new:
                gone.append(f"{where}.{key}")
            else:
                gone += lost(value, new[key], f"{where}.{key}")
        return gone
    if isinstance(old, list):
        if len(old) != len(new):
            return [where]
        return [w for n, value in enumerate(old) for w in lost(value, new[n], f"{where}.{n}")]
    return [] if old == new else [f"{where}: {old!r} is now {new!r}"]
