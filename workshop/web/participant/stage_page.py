"""The phone's page: one stage, by default the one of the moment."""

from typing import Any

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop import db, kinds
from workshop.domain.contributions.marks import find_mark, make_mark, take_mark_back
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.live import refresh, region
from workshop.web import language
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant.guard import door


def stage_page(stage: Stage, status: int = 200, **context: Any) -> tuple[str, int]:
    """The phone's face of `stage`; `context` carries forms that came back with errors."""
    kind, person = kinds.kind_of(stage), me()
    place = Place(this_session(), language.current(), stage, group_of(person), person)
    context = {**kind.phone(stage, person), **context}
    page = render_template(
        kind.template("phone"),
        stage=stage,
        kind=kind,
        day=Day(this_session()),
        place=place,
        is_open=Day(this_session()).is_open(stage),
        is_done=find_mark(stage, person, "done") is not None,
        **context,
    )
    return page, status


@door.get("")
def here() -> tuple[str, int]:
    """The stage of the moment; after the day, thanks and what stays."""
    if this_session().is_over:
        return _end_page(), 200
    return stage_page(Day(this_session()).stage)


@door.get("/stages/<stage_id>")
def stage(stage_id: str) -> tuple[str, int] | Response:
    """One stage, also when the room has gone on: nobody is moved while they type."""
    found = find_stage(stage_id)
    if found.removed_at:
        return redirect(url_for(".here"))
    return stage_page(found)


@door.post("/stages/<stage_id>/done")
def mark_done(stage_id: str) -> Response:
    """ "I am done." """
    stage = find_stage(stage_id)
    if kinds.kind_of(stage).asks_done(stage):
        make_mark(stage, me(), "done")
    db.session.commit()
    refresh(this_session(), "console/next", "console/people")
    return done(url_for(".stage", stage_id=stage_id))


@door.post("/stages/<stage_id>/not-done")
def mark_not_done(stage_id: str) -> Response:
    """ "I still want to write." """
    stage = find_stage(stage_id)
    if kinds.kind_of(stage).asks_done(stage):  # feedback that was given stays given
        take_mark_back(stage, me(), "done")
    db.session.commit()
    refresh(this_session(), "console/next", "console/people")
    return done(url_for(".stage", stage_id=stage_id))


@region("phones/now", per="phones", template="web/participant/now.html")
def now(place: Place) -> dict[str, Any]:
    """Where the room is: stage, step, clock, "look up". The phone follows unless somebody types."""
    return {"day": Day(place.session)}


def _end_page() -> str:
    """Thanks, my own promises, and the way back to what can still be done."""
    place = Place(this_session(), language.current(), None, group_of(me()), me())
    return render_template(
        "web/participant/end.html", place=place, ends=kinds.ends_on("phone", place)
    )
