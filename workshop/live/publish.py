"""The one emitter. Changes mark regions dirty; a flush renders each once per room and sends them.

The first mark goes out at once, later ones of a region at most every `PAUSE` seconds: a burst of
200 notes costs ten renders a second, not 200 × 200 messages.
"""

import logging
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

from flask import Flask, current_app, g

from workshop import db
from workshop.config import LANGUAGES
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.live import presence, regions
from workshop.live.rooms import AUDIENCES, audience_room, group_room, person_room
from workshop.live.socket import socketio

PAUSE = 0.1
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Mark:
    """A region that has to be shown again, by ids: it outlives the request that made it."""

    name: str
    session_id: str
    stage_id: str = ""
    group_id: str = ""
    participant_id: str = ""


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
    for name in names:
        per = regions.known[name].per
        base = (name, session.id, stage.id if stage else "")
        if per == "group":
            for one in [group] if group else session.groups:
                _flusher.mark(Mark(*base, group_id=one.id))
        elif per == "person":
            for someone in [person] if person else session.arrived:
                _flusher.mark(Mark(*base, participant_id=someone.id))
        else:
            _flusher.mark(Mark(*base))


def reload_pages(session: Session, person: Participant | None = None, only: str = "") -> None:
    """Tell pages to read themselves again: a table, language or name is another.

    Those of one `person`, of one audience (`only`), or all.
    """
    _flusher.bind()
    if person:
        socketio.emit("page", {"version": session.version}, to=person_room(person.id))
        return
    for audience in (only,) if only else AUDIENCES:
        for language in _languages(session):
            room = audience_room(session.id, audience, language)
            socketio.emit("page", {"version": session.version}, to=room)


def greet(sid: str, version: int) -> None:
    """Tell a socket that has just come how far the session is; an older page reads itself again."""
    socketio.emit("hello", {"version": version}, to=sid)


class _Flusher:
    """Marks waiting to go out, and the one background task that sends them."""

    def __init__(self) -> None:
        self.app: Flask | None = None
        self.waiting: dict[Mark, None] = {}
        self.sent: dict[Mark, float] = {}
        self.running = False
        self.lock = threading.Lock()

    def bind(self) -> None:
        """Remember the application: the flush runs outside of any request."""
        self.app = current_app._get_current_object()  # type: ignore[attr-defined]

    def mark(self, mark: Mark) -> None:
        """This is to be shown again."""
        self.bind()
        with self.lock:
            self.waiting[mark] = None
            if self.running:
                return
            self.running = True
        socketio.start_background_task(self.run)

    def run(self) -> None:
        """Send what waits until nothing does."""
        while True:
            with self.lock:
                moment = time.monotonic()
                due = [m for m in self.waiting if self.sent.get(m, 0.0) + PAUSE <= moment]
                for mark in due:
                    del self.waiting[mark]
                    self.sent[mark] = moment
                if not self.waiting and not due:
                    self.running = False
                    self.sent = {m: t for m, t in self.sent.items() if t + PAUSE > moment}
                    return
            for marks in _by_audience(due):
                self.flush(marks)
                socketio.sleep(0)
            if not due:
                socketio.sleep(PAUSE / 4)

    def flush(self, marks: list[Mark]) -> None:
        """Render one audience's regions and send them together: a page never shows two moments."""
        assert self.app is not None
        try:
            for room, language in _rooms(self.app, marks[0]):
                shown = [message for mark in marks if (message := self.show(mark, language))]
                if shown:
                    socketio.emit("regions", shown, to=room)
        except Exception:  # one broken audience must not silence the others
            log.exception("could not reach who looks at %s", marks[0].name)
        finally:
            db.session.remove()

    def show(self, mark: Mark, language: str) -> dict[str, object] | None:
        """One region as it is now; None where it cannot be rendered."""
        assert self.app is not None
        try:
            with self.app.test_request_context("/"):
                g.language = language
                return _render(mark, language)
        except Exception:  # one broken region must not silence the others
            log.exception("could not show %s again", mark.name)
            return None
        finally:
            db.session.remove()


def _by_audience(due: list[Mark]) -> list[list[Mark]]:
    """Marks that the same people look at, in the order of the first of each."""
    together: dict[tuple[str, ...], list[Mark]] = {}
    for mark in due:
        per = regions.known[mark.name].per
        key = (mark.session_id, per, mark.group_id, mark.participant_id)
        together.setdefault(key, []).append(mark)
    return list(together.values())


def _render(mark: Mark, language: str) -> dict[str, object] | None:
    session = db.session.get(Session, mark.session_id)
    if session is None:
        return None
    g.session = session  # addresses written in the region stay in this session
    version = session.version  # read first: what follows can only be newer
    place = Place(
        session=session,
        language=language,
        stage=db.session.get(Stage, mark.stage_id) if mark.stage_id else None,
        group=db.session.get(Group, mark.group_id) if mark.group_id else None,
        participant=db.session.get(Participant, mark.participant_id)
        if mark.participant_id
        else None,
    )
    html = regions.known[mark.name].html(place)
    return {"region": mark.name, "of": mark.stage_id, "version": version, "html": html}


def _rooms(app: Flask, mark: Mark) -> Iterator[tuple[str, str]]:
    """Rooms that look at a region and their languages; rooms where nobody is are left out."""
    per = regions.known[mark.name].per
    with app.app_context():
        if per == "person":
            person = db.session.get(Participant, mark.participant_id)
            rooms = [(person_room(mark.participant_id), person.language)] if person else []
        else:
            session = db.session.get(Session, mark.session_id)
            languages = _languages(session) if session else []
            rooms = [
                (
                    group_room(mark.group_id, language)
                    if per == "group"
                    else audience_room(mark.session_id, per, language),
                    language,
                )
                for language in languages
            ]
        db.session.remove()
    alone = app.config["RAJAPAJA"].redis_url is None
    return ((r, lang) for r, lang in rooms if not alone or presence.is_anybody_in(r))


def _languages(session: Session) -> list[str]:
    return list(dict.fromkeys([*session.languages, *LANGUAGES]))


_flusher = _Flusher()
