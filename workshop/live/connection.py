"""The only socket handlers. Browsers listen; what people do goes up by HTTP."""

from typing import Any

from flask import request
from flask_socketio import SocketIO, join_room, leave_room

from workshop import db
from workshop.domain.session.session import Session
from workshop.live import presence, publish
from workshop.live.rooms import listener_of


def listen(socketio: SocketIO) -> None:
    """Hear what browsers say to this server."""
    socketio.on_event("connect", connect)
    socketio.on_event("sync", sync)
    socketio.on_event("disconnect", disconnect)


def connect(auth: Any = None) -> bool | None:
    """A page has opened its socket: into the rooms its token gives, and told the version."""
    listener = listener_of(auth)
    session = db.session.get(Session, listener.session_id) if listener else None
    if listener is None or session is None:
        return False
    rooms = listener.rooms()
    for room in rooms:
        join_room(room)
    presence.current().entered(_sid(), listener, rooms)
    db.session.rollback()  # read the version anew: whatever is newer is pushed here from now on
    publish.greet(_sid(), session.version)
    if listener.participant_id:
        publish.refresh(session, "console/people")
    return None


def sync(auth: Any = None) -> None:
    """The page was read again (a new table or language): into the rooms that are right now."""
    here, listener = presence.current(), listener_of(auth)
    before = here.listener(_sid())
    if before and listener and listener.session_id == before.session_id:
        leaves, enters = here.moved(_sid(), listener, listener.rooms())
        for room in leaves:
            leave_room(room)
        for room in enters:
            join_room(room)


def disconnect(_reason: Any = None) -> None:
    """A phone has gone to sleep, or home."""
    listener = presence.current().left(_sid())
    session = db.session.get(Session, listener.session_id) if listener else None
    if listener and session and listener.participant_id:
        publish.refresh(session, "console/people")


def _sid() -> str:
    sid: str = request.sid  # type: ignore[attr-defined]
    return sid
