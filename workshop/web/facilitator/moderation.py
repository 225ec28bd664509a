"""What the room sees: hide and show again, take in what came late, lift to the screen."""

from typing import Any

from flask import abort, request
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.note import Note, waiting_notes
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import Problem, Wording, waiting_wordings
from workshop.domain.session.spotlight import Spotlight
from workshop.live import refresh, regions
from workshop.web.doors import done, find, this_session
from workshop.web.facilitator.guard import console_url, door, who

THINGS: dict[str, type[Any]] = {
    model.__tablename__: model for model in (Note, Pick, Problem, Commitment)
}


def thing() -> Any:
    """What a button of the console is about ("notes/<id>" in `thing`), or 404."""
    table, _slash, thing_id = request.form.get("thing", "").partition("/")
    if table not in THINGS:
        abort(404)
    return find(THINGS[table], thing_id)


@door.post("/hidden")
def hide() -> Response:
    """Out of the room's sight. Nothing is deleted."""
    found = thing()
    if not hasattr(found, "hide"):
        abort(404)
    found.hide(who())
    spot = Spotlight.on(this_session().id)
    if spot and spot.target_id == found.id:
        Spotlight.put_out(this_session().id)
    return _changed()


@door.post("/shown")
def show_again() -> Response:
    """Back into the room's sight."""
    found = thing()
    if not hasattr(found, "unhide"):
        abort(404)
    found.unhide()
    return _changed()


@door.post("/spotlight")
def light() -> Response:
    """One thing on the projector; without `thing` the light goes out."""
    if request.form.get("thing"):
        found = thing()
        if getattr(found, "is_shown", True):
            Spotlight.light(found, who())
    else:
        Spotlight.put_out(this_session().id)
    db.session.commit()
    refresh(this_session(), "projector/view", "console/notes", "console/face", "console/clock")
    return done(console_url())


@door.post("/late-notes")
def take_in() -> Response:
    """What came late becomes part of the day: a `note`, a `wording`, or all that waits."""
    late: list[Note | Wording]
    if request.form.get("note"):
        late = [find(Note, request.form["note"])]
    elif request.form.get("wording"):
        late = [find(Wording, request.form["wording"])]
    else:
        late = [*waiting_notes(this_session().id), *waiting_wordings(this_session().id)]
    for one in late:
        one.take_in()
    return _changed()


def _changed() -> Response:
    """Kept, shown to everybody, answered.

    What is written stands in regions of its own stage's kind: all of them are shown again.
    """
    db.session.commit()
    stages = {s.id: s for s in this_session().stages}
    for name in regions.known:
        for stage in stages.values():
            if name.startswith(f"{stage.kind}/"):
                refresh(this_session(), name, stage=stage)
    refresh(this_session(), "console/notes", "console/face", "projector/view")
    return done(console_url())
