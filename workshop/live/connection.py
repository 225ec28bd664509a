"""The only socket handlers. Browsers listen; what people do goes up by HTTP."""

from typing import Any

from flask import request
from flask_socketio import join_room, leave_room

from workshop import db
from workshop.domain.session.session import Session
from workshop.live import presence, publish
from workshop.live.rooms import listener_of
from workshop.live.socket import socketio


@socketio.on("connect")  # type: ignore[untyped-decorator]
def connect(auth: Any = None) -> bool | None:
    """A page has opened its socket: into the rooms its token gives, and told the version."""
    listener = listener_of(auth)
    session = db.session.get(Session, listener.session_id) if listener else None
    if listener is None or session is None:
        return False
    rooms = listener.rooms()
    for room in rooms:
        join_room(room)
    sid: str = request.sid  # type: ignore[attr-defined]
    presence.entered(sid, listener, rooms)
    publish.greet(sid, session.version)
    if listener.participant_id:
        publish.refresh(session, "console/people")
    db.session.remove()
    return None


@socketio.on("sync")  # type: ignore[untyped-decorator]
def sync(auth: Any = None) -> None:
    """The page was read again (a new table or language): into the rooms that are right now."""
    sid: str = request.sid  # type: ignore[attr-defined]
    before, listener = presence.listener(sid), listener_of(auth)
    if before and listener and listener.session_id == before.session_id:
        leaves, enters = presence.moved(sid, listener, listener.rooms())
        for room in leaves:
            leave_room(room)
        for room in enters:
            join_room(room)
    db.session.remove()


@socketio.on("disconnect")  # type: ignore[untyped-decorator]
def disconnect(_reason: Any = None) -> None:
    """A phone has gone to sleep, or home."""
    listener = presence.left(request.sid)  # type: ignore[attr-defined]
    session = db.session.get(Session, listener.session_id) if listener else None
    if listener and session and listener.participant_id:
        publish.refresh(session, "console/people")
    db.session.remove()
