"""Three kinds with actions of the same name: run by `test_a_kind_from_outside.py`."""

import pytest
from flask import Flask

from tests.kinds.two_more import Second
from tests.web.whole_room import Room, form_of
from workshop import db
from workshop.domain.session.session import Session
from workshop.kinds import register


@pytest.fixture
def room(app: Flask) -> Room:
    """With a stage of each of the two that nobody writes in."""
    room = Room(app)
    for kind in ("second", "third"):
        form = {"key": db.new_id(), "kind": kind, "minutes": "5"}
        form |= {f"title_{code}": kind for code in ("fi", "sv", "en")}
        address = f"/s/{room.aino.session_id}/console/day/stages"
        assert room.aino.browser.post(address, data=form).status_code == 303
    return room


def test_each_answers_for_itself(room: Room) -> None:
    with room.app.app_context():
        stages = db.session.get_one(Session, room.aino.session_id).stages
        ids = {stage.kind: stage.id for stage in stages}
    assert room.sends(form_of("dot_vote"), "Koska").headers["X-Made"]
    console = f"/s/{room.aino.session_id}/console"
    for kind in ("second", "third"):
        assert room.amina.posts(ids[kind], "dots").text == kind
        assert room.aino.browser.post(f"{console}/{kind}/{ids[kind]}/dots").text == kind
        wrong = room.amina.browser.post(f"{room.amina.home}/{kind}/{ids['dot_vote']}/dots")
        assert wrong.status_code == 404


def test_two_kinds_of_one_key_are_refused() -> None:
    class Impostor(Second):
        key = "dot_vote"

    with pytest.raises(ValueError, match="dot_vote"):
        register(Impostor())
