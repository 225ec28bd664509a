"""The one emitter: what has changed is shown again, pages are told to read themselves again."""

from typing import Any

from flask import current_app
from flask_socketio import SocketIO

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.live import flusher, regions
from workshop.live.flusher import DirtyRegion
from workshop.live.rooms import AUDIENCES, audience_room, person_room


def refresh(
    session: Session,
    *names: str,
    stage: Stage | None = None,
    group: Group | None = None,
    person: Participant | None = None,
) -> None:
    """Show these regions again to whoever looks at them. Call it after the commit.

    Regions per group or person without `group` or `person` are shown again to all groups or people.
    """
    ours = flusher.current()
    for name in names:
        per = regions.known[name].per
        base = (name, session.id, stage.id if stage else "")
        if per == "group":
            for one in [group] if group else session.groups:
                ours.mark(DirtyRegion(*base, group_id=one.id))
        elif per == "person":
            for someone in [person] if person else session.arrived:
                ours.mark(DirtyRegion(*base, participant_id=someone.id))
        else:
            ours.mark(DirtyRegion(*base))


def reload_pages(session: Session, person: Participant | None = None, only: str = "") -> None:
    """Tell pages to read themselves again: a table, language or name is another.

    Those of one `person`, of one audience (`only`), or all.
    """
    if person:
        _emit("page", {"version": session.version}, to=person_room(person.id))
        return
    for audience in (only,) if only else AUDIENCES:
        for language in flusher.languages_of(session):
            room = audience_room(session.id, audience, language)
            _emit("page", {"version": session.version}, to=room)


def greet(sid: str, version: int) -> None:
    """Tell a socket that has just come how far the session is; an older page reads itself again."""
    _emit("hello", {"version": version}, to=sid)


def send_regions(socketio: SocketIO, room: str, shown: list[flusher.Message]) -> None:
    """Regions as they are now, to everybody in a room."""
    socketio.emit("regions", shown, to=room)


def _emit(event: str, message: dict[str, Any], to: str) -> None:
    current_app.extensions["socketio"].emit(event, message, to=to)
