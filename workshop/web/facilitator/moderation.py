"""What the room sees: hide and show again, take in what came late, show on the projector.

Works on every kind of contribution alike; a button names one as "<table>/<id>" in `thing`.
"""

from flask import abort, request
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.contribution import (
    Contribution,
    find_contribution,
    waiting_in,
)
from workshop.domain.contributions.spotlight import Spotlight, spotlit_id
from workshop.kinds.showing import show_thing
from workshop.live import refresh
from workshop.web.doors import done, this_session
from workshop.web.facilitator.guard import console_url, door, who


def thing() -> Contribution:
    """What a button is about, or 404: another session's things do not exist here."""
    found = find_contribution(request.form.get("thing", ""))
    if found is None or found.session_id != this_session().id:
        abort(404)
    return found


@door.post("/hidden")
def hide() -> Response:
    """Out of the room's sight. Nothing is deleted."""
    found = thing()
    found.hide(who())
    if spotlit_id(this_session().id) == found.id:
        Spotlight.end(this_session().id)
    return _changed([found])


@door.post("/shown")
def show_again() -> Response:
    """Back into the room's sight."""
    found = thing()
    found.unhide()
    return _changed([found])


@door.post("/spotlight")
def spotlight() -> Response:
    """One contribution on the projector; without `thing` the stage again."""
    if request.form.get("thing"):
        found = thing()
        if found.can_be_spotlit:
            Spotlight.show(found, who(), with_thread=bool(request.form.get("thread")))
    else:
        Spotlight.end(this_session().id)
    db.session.commit()
    refresh(this_session(), "projector/view", "console/notes", "console/face", "console/clock")
    return done(console_url())


@door.post("/late")
def take_in() -> Response:
    """What came late becomes part of the day: one `thing`, or all that waits."""
    late = [thing()] if request.form.get("thing") else waiting_in(this_session().id)
    for one in late:
        one.take_in()
    return _changed(late)


def _changed(things: list[Contribution]) -> Response:
    """Kept, shown to everybody, answered."""
    db.session.commit()
    for one in {(one.stage_id, type(one)): one for one in things}.values():
        show_thing(one)
    refresh(this_session(), "console/notes", "console/face", "console/clock", "projector/view")
    return done(console_url())
