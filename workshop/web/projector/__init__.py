"""The projector's door: a window that shows and never asks. Its link opens nothing else."""

from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import kinds
from workshop.domain.contributions.decision import joint_problem
from workshop.domain.contributions.spotlight import Spotlight
from workshop.domain.contributions.thread import seen_outside, thread_of
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.live import region
from workshop.web import identity, language
from workshop.web.address import join_address
from workshop.web.doors import enter_session, this_session

door = Blueprint("projector", __name__, url_prefix="/s/<session_id>/projector")


@door.before_request
def only_screens() -> None:
    """In comes the window whose link was opened once; afterwards the key is in no address bar."""
    session = enter_session(request.view_args)
    key = (request.view_args or {}).get("key")
    if key is not None:
        if not identity.opens(key, session.projector_key):
            abort(403)
        identity.grant(session, identity.PROJECTOR)
    if not identity.may(session, identity.PROJECTOR):
        abort(403)
    g.language = session.screen_language


@door.get("/<key>")
def enter(key: str) -> Response:
    """The link for the window; the key leaves the address at once."""
    return redirect(url_for(".view"))


@door.get("")
def view() -> str:
    """What the room sees."""
    place = Place(this_session(), language.current())
    return render_template("web/projector/view.html", session=this_session(), place=place)


@region("projector/view", per="projector", template="web/projector/face.html")
def face(place: Place) -> dict[str, Any]:
    """The stage of the moment, or what the facilitator shows instead; the code in a corner."""
    spot = Spotlight.current(place.session.id)
    thing = spot.contribution if spot else None
    return screen_of(Day(place.session).stage, place, thing, spot is not None and spot.with_thread)


def screen_of(
    stage: Stage, place: Place, thing: Any = None, with_thread: bool = False
) -> dict[str, Any]:
    """What `web/projector/face.html` needs to show `stage`, or `thing` in its stead."""
    kind = kinds.kind_of(stage)
    return {
        "session": place.session,
        "stage": stage,
        "day": Day(place.session),
        "thing": thing,
        "thread": seen_outside(thread_of(thing)) if thing and with_thread else None,
        "spotlight": kinds.kind_of_thing(thing).spotlight if thing else "",
        "ends": kinds.ends_on("projector", place) if place.session.is_over else [],
        "face": kind.template("projector"),
        "joint_problem": joint_problem(stage) if kind.has_problem_on_top(stage) else None,
        "address": join_address(place.session.code),
        **kind.projector(stage, Place(place.session, place.language, stage)),
    }
