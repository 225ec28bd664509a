"""A complete file becomes the same session again, and a broken one says where it is broken."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.session.session import Session
from workshop.outcome.document import complete
from workshop.outcome.loading import BrokenFile, import_session
from workshop.writers.json import json_file


def test_a_session_comes_back_the_same_in_another_house(
    session: Session, open_store: Callable[[str], None]
) -> None:
    written = json_file(complete(session))
    open_store("theirs")
    import_session(json.loads(written), None)
    db.session.commit()
    db.session.remove()
    again = db.session.scalars(select(Session)).one()
    assert json_file(complete(again)) == written
    assert complete(again)["marks"][0]["count"] == 1
    assert len(again.groups[0].members) == 2


def test_every_note_is_in_it_once(session: Session) -> None:
    ids = [note["id"] for note in complete(session)["notes"]]
    assert sorted(ids) == sorted(db.session.scalars(select(Note.id)))
    assert len(ids) == 5


def test_a_name_is_there_only_if_its_owner_chose_so(session: Session) -> None:
    data = complete(session)
    assert {p["name"] for p in data["participants"]} == {"Aino Virtanen", None}
    assert "Salainen" not in json.dumps(data, ensure_ascii=False)
    [promise] = data["commitments"]
    assert promise["owner_id"] is None
    assert promise["parties"][0]["participant_id"] is not None
    assert "participant_id" not in data["notes"][0]


def test_keys_of_links_are_not_in_it(session: Session) -> None:
    written = json_file(complete(session)).decode()
    assert session.console_key not in written
    assert session.participants[0].return_code not in written


def test_the_same_session_is_not_taken_twice(session: Session) -> None:
    with pytest.raises(BrokenFile) as refused:
        import_session(complete(session), None)
    assert refused.value.key == "session.id"


def _without_text(data: dict[str, Any]) -> None:
    del data["notes"][2]["text"]


def _elsewhere(data: dict[str, Any]) -> None:
    data["commitments"][0]["parties"][0]["participant_id"] = "of-another"


def _old(data: dict[str, Any]) -> None:
    data["schema_version"] = 99


def _no_zone(data: dict[str, Any]) -> None:
    data["session"]["time_zone"] = "../../etc"


@pytest.mark.parametrize(
    ("breaking", "key"),
    [
        (_without_text, "notes.2.text"),
        (_elsewhere, "commitments.0.parties.0.participant_id"),
        (_old, "schema_version"),
        (_no_zone, "session.time_zone"),
    ],
)
def test_a_broken_file_says_where(
    session: Session, open_store: Callable[[str], None],
    breaking: Callable[[dict[str, Any]], None], key: str,
) -> None:  # fmt: skip
    data = copy.deepcopy(complete(session))
    breaking(data)
    open_store("theirs")
    with pytest.raises(BrokenFile) as refused:
        import_session(data, None)
    assert refused.value.key == key
    assert db.session.scalar(select(func.count()).select_from(Session)) == 0


def test_an_id_used_twice_leaves_nothing_behind(
    session: Session, open_store: Callable[[str], None]
) -> None:
    data = complete(session)
    data["notes"].append(data["notes"][0])
    open_store("theirs")
    with pytest.raises(BrokenFile):
        import_session(data, None)
    assert db.session.scalar(select(func.count()).select_from(Session)) == 0


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_what_is_no_session_at_all_is_refused(session: Session, data: object) -> None:
    with pytest.raises(BrokenFile):
        import_session(data, None)


def test_a_stage_without_options_gets_the_usual_ones(
    session: Session, open_store: Callable[[str], None]
) -> None:
    """As a stage added by hand had been written by release 0.1: its page could not be opened."""
    data = complete(session)
    for stage in data["stages"]:
        stage["options"] = {}
    open_store("theirs")
    import_session(data, None)
    db.session.commit()
    again = db.session.scalars(select(Session)).one()
    given = {stage.kind: stage.options for stage in again.all_stages}
    assert given["canvas"]["canvases"] and given["feedback"]["scale"] and not given["pause"]


@pytest.mark.parametrize(
    ("options", "key"), [({"canvases": []}, "stages.4"), ({"no": "such"}, "stages.4")]
)
def test_options_that_its_kind_does_not_take_are_named(
    session: Session, open_store: Callable[[str], None], options: dict[str, Any], key: str
) -> None:
    data = complete(session)
    assert data["stages"][4]["kind"] == "canvas"
    data["stages"][4]["options"] = options
    open_store("theirs")
    with pytest.raises(BrokenFile) as refused:
        import_session(data, None)
    assert refused.value.key.startswith(key)
