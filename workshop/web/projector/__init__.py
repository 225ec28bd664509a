"""The projector's door: a window that shows and never asks. Its link opens nothing else."""

from typing import Any

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import kinds
from workshop.domain.contributions.decision import joint_problem
from workshop.domain.contributions.spotlight import Spotlight
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
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
    session = place.session
    day = Day(session)
    stage = day.stage
    kind = kinds.kind_of(stage)
    placed = Place(session, place.language, stage)
    spot = Spotlight.current(session.id)
    thing = spot.contribution if spot else None
    return {
        "session": session,
        "stage": stage,
        "day": day,
        "thing": thing,
        "spotlight": kinds.kind_of(thing.stage).spotlight if thing else "",
        "face": kind.template("projector"),
        "joint_problem": joint_problem(stage) if kind.has_problem_on_top(stage) else None,
        "address": join_address(session.code),
        **kind.projector(stage, placed),
    }
