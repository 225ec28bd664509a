"""Regions that have to be shown again, coalesced: each is rendered once per room that looks at it.

A region goes out at once, then at most every `PAUSE` seconds: a burst of 200 notes costs ten
renders a second, not 200 × 200 messages. Each process sends what its own requests have changed;
where two send the same region, browsers keep the one of the higher version.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, g

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.live import presence, regions
from workshop.live.rooms import audience_room, group_room, person_room
from workshop.locale import languages

PAUSE = 0.1
log = logging.getLogger(__name__)
Message = dict[str, Any]


@dataclass(frozen=True)
class DirtyRegion:
    """A region that has to be shown again, by ids: it outlives the request that made it so."""

    name: str
    session_id: str
    stage_id: str = ""
    group_id: str = ""
    participant_id: str = ""


class Flusher:
    """The dirty regions of one application, and the one background task that sends them.

    `send` gets a room and its messages; `socketio` starts the task and lets it pause.
    """

    def __init__(
        self, app: Flask, socketio: Any, send: Callable[[str, list[Message]], None]
    ) -> None:
        self.app, self.socketio, self.send = app, socketio, send
        self.waiting: dict[DirtyRegion, None] = {}
        self.sent: dict[DirtyRegion, float] = {}
        self.running = False
        self.lock = threading.Lock()

    def mark(self, region: DirtyRegion) -> None:
        """This is to be shown again."""
        with self.lock:
            self.waiting[region] = None
            if self.running:
                return
            self.running = True
        self.socketio.start_background_task(self.run)

    def run(self) -> None:
        """Send what waits until nothing does."""
        while True:
            with self.lock:
                moment = time.monotonic()
                due = [one for one in self.waiting if self.sent.get(one, 0.0) + PAUSE <= moment]
                for one in due:
                    del self.waiting[one]
                    self.sent[one] = moment
                if not self.waiting and not due:
                    self.running = False
                    self.sent = {one: t for one, t in self.sent.items() if t + PAUSE > moment}
                    return
            for together in _by_audience(due):
                self.flush(together)
                self.socketio.sleep(0)
            if not due:
                self.socketio.sleep(PAUSE / 4)

    def flush(self, dirty: list[DirtyRegion]) -> None:
        """Render one audience's regions and send them together: a page never shows two moments."""
        try:
            with self.app.app_context():
                rooms = rooms_looking_at(dirty[0])
            for room, language in rooms:
                shown = [message for one in dirty if (message := self.show(one, language))]
                if shown:
                    self.send(room, shown)
        except Exception:  # one broken audience must not silence the others
            log.exception("could not reach who looks at %s", dirty[0].name)

    def show(self, dirty: DirtyRegion, language: str) -> Message | None:
        """One region as it is now; None where it cannot be rendered."""
        try:
            with self.app.test_request_context("/"):
                g.language = language
                return render(dirty, language)
        except Exception:  # one broken region must not silence the others
            log.exception("could not show %s again", dirty.name)
            return None


def current() -> Flusher:
    """The flusher of this application."""
    flusher: Flusher = current_app.extensions["flusher"]
    return flusher


def _by_audience(due: list[DirtyRegion]) -> list[list[DirtyRegion]]:
    """Regions that the same people look at, in the order of the first of each."""
    together: dict[tuple[str, ...], list[DirtyRegion]] = {}
    for dirty in due:
        per = regions.known[dirty.name].per
        key = (dirty.session_id, per, dirty.group_id, dirty.participant_id)
        together.setdefault(key, []).append(dirty)
    return list(together.values())


def render(dirty: DirtyRegion, language: str) -> Message | None:
    """The message that shows a region again; None when its session is gone."""
    session = db.session.get(Session, dirty.session_id)
    if session is None:
        return None
    g.session = session  # addresses written in the region stay in this session
    version = session.version  # read first: what follows can only be newer
    place = Place(
        session=session,
        language=language,
        stage=db.session.get(Stage, dirty.stage_id) if dirty.stage_id else None,
        group=db.session.get(Group, dirty.group_id) if dirty.group_id else None,
        participant=db.session.get(Participant, dirty.participant_id)
        if dirty.participant_id
        else None,
    )
    html = regions.known[dirty.name].html(place)
    return {"region": dirty.name, "of": dirty.stage_id, "version": version, "html": html}


def rooms_looking_at(dirty: DirtyRegion) -> list[tuple[str, str]]:
    """Rooms in which somebody looks at a region, and their languages."""
    per = regions.known[dirty.name].per
    if per == "person":
        person = db.session.get(Participant, dirty.participant_id)
        rooms = {person_room(person.id): person.language} if person else {}
    else:
        session = db.session.get(Session, dirty.session_id)
        rooms = {
            group_room(dirty.group_id, language)
            if per == "group"
            else audience_room(dirty.session_id, per, language): language
            for language in (languages_of(session) if session else [])
        }
    occupied = presence.current().occupied(rooms)
    return [(room, language) for room, language in rooms.items() if room in occupied]


def languages_of(session: Session) -> list[str]:
    """Languages in which somebody may look: the session's, and those of the interface."""
    return list(dict.fromkeys([*session.languages, *(one.code for one in languages)]))
