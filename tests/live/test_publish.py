"""A push renders outside of any request, in each room's language, with the session's version."""

from flask_socketio import SocketIOTestClient

from tests.people import Facilitator, Phone
from workshop import db
from workshop.domain.session.session import Session
from workshop.live import regions
from workshop.live.flusher import DirtyRegion


def render(aino: Facilitator, name: str, language: str) -> dict[str, object]:
    """What a flush would send for a console region."""
    dirty = DirtyRegion(name, aino.session_id)
    message = aino.app.extensions["flusher"].show(dirty, language)
    assert message is not None
    return message


def test_every_console_and_projector_region_can_be_pushed(aino: Facilitator) -> None:
    Phone(aino, "Salla")
    aino.presses_next()
    names = [n for n, r in regions.known.items() if r.per in ("console", "projector", "phones")]
    for name in names:
        if not regions.known[name].template.startswith("web/"):
            continue
        for language in ("fi", "sv", "en"):
            assert render(aino, name, language)["html"], name


def test_a_push_speaks_the_language_of_its_room(aino: Facilitator) -> None:
    assert "Aloita päivä" in str(render(aino, "console/next", "fi")["html"])
    assert "Börja dagen" in str(render(aino, "console/next", "sv")["html"])


def test_every_change_gives_the_session_a_new_version(aino: Facilitator) -> None:
    with aino.app.app_context():
        before = db.session.get_one(Session, aino.session_id).version
    aino.presses_next()
    with aino.app.app_context():
        assert db.session.get_one(Session, aino.session_id).version > before


def test_a_forged_token_opens_no_socket(aino: Facilitator) -> None:
    server = aino.app.extensions["socketio"]
    client: SocketIOTestClient = server.test_client(aino.app, auth={"token": "forged"})
    assert not client.is_connected()
