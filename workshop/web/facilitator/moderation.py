"""What the room sees of what was written: hide and show again, take in what came late, lift to the screen."""

from typing import Any

from flask import abort, request
from sqlalchemy import select
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.commitment import Commitment
from workshop.domain.note import Note
from workshop.domain.pick import Pick
from workshop.domain.problem import Problem
from workshop.domain.spotlight import Spotlight
from workshop.live import refresh, regions
from workshop.web.doors import done, find, room
from workshop.web.facilitator.guard import console_url, door, who

THINGS: dict[str, type[Any]] = {
    model.__tablename__: model for model in (Note, Pick, Problem, Commitment)
}


def thing(table: str, thing_id: str) -> Any:
    """What a button of the console is about, or 404."""
    if table not in THINGS:
        abort(404)
    return find(THINGS[table], thing_id)


@door.post("/hidden/<table>/<thing_id>")
def hide(table: str, thing_id: str) -> Response:
    """Out of the room's sight (`show` brings it back). Nothing is deleted."""
    found = thing(table, thing_id)
    if not hasattr(found, "hide"):
        abort(404)
    if request.form.get("show"):
        found.unhide()
    else:
        found.hide(who())
        spot = Spotlight.on(room().id)
        if spot and spot.target_id == thing_id:
            Spotlight.put_out(room().id)
    db.session.commit()
    _show_everywhere()
    return done(console_url())


@door.post("/spotlight")
def light() -> Response:
    """One thing on the projector; without `thing` the light goes out."""
    table, _slash, thing_id = request.form.get("thing", "").partition("/")
    if thing_id:
        found = thing(table, thing_id)
        if getattr(found, "is_shown", True):
            Spotlight.light(found, who())
    else:
        Spotlight.put_out(room().id)
    db.session.commit()
    refresh(room(), "projector/view", "console/notes", "console/face", "console/clock")
    return done(console_url())


@door.post("/late-notes")
def take_in() -> Response:
    """Late notes become part of the day: one (`note`), or all of them."""
    chosen = request.form.get("note", "")
    notes = [find(Note, chosen)] if chosen else _late()
    for note in notes:
        note.take_in()
    db.session.commit()
    _show_everywhere()
    return done(console_url())


def _late() -> list[Note]:
    query = select(Note).where(Note.session_id == room().id, Note.late_at.is_not(None))
    return [note for note in db.session.scalars(query) if note.is_waiting]


def _show_everywhere() -> None:
    """Notes stand in regions of many stages: all those that are per table or person are shown again."""
    stages = {s.id: s for s in room().stages}
    for name, known in regions.known.items():
        if known.per in ("group", "person"):
            for stage in stages.values():
                if name.startswith(f"{stage.kind}/"):
                    refresh(room(), name, stage=stage)
    refresh(room(), "console/notes", "console/face", "projector/view")
