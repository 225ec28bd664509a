"""The course of the day: Next, Back, jump; the clock. Each button carries the run it saw.

Next never asks and never waits: who is not ready yet stands beside it.
"""

from flask import request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.spotlight import Spotlight
from workshop.domain.session.day import Day
from workshop.live import refresh
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.guard import console_url, door, who

EVERYTHING = (
    "phones/now", "console/agenda", "console/clock", "console/face", "console/next",
    "console/people", "console/notes", "projector/view", "observer/now",
)  # fmt: skip


@door.post("/stage-runs")
def start() -> Response:
    """Next (`seen` names the run that was on screen), or a jump to `stage`."""
    day, seen = Day(this_session()), request.args.get("seen", "")
    target = request.form.get("stage", "")
    if target:
        moved = day.go_to(find_stage(target), seen, who())
    elif request.form.get("back"):
        moved = day.go_back(seen, who())
    else:
        moved = day.go_on(seen, who())
    if moved:
        Spotlight.end(this_session().id)
        this_session().raise_eyes(False)
    db.session.commit()
    refresh(this_session(), *EVERYTHING)
    return done(console_url(), said="" if moved else _("The other facilitator was faster."))


@door.post("/clock")
def clock() -> Response:
    """One minute more or less, stop, go on."""
    run, action = Day(this_session()).run, request.form.get("do", "")
    if run and action == "pause":
        run.pause()
    elif run and action == "resume":
        run.resume()
    elif run and action in ("1", "-1", "5"):
        run.add_minutes(int(action))
    db.session.commit()
    console = ("console/clock", "console/agenda", "console/next")
    refresh(this_session(), "phones/now", "projector/view", *console)
    return done(console_url())
