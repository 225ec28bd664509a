"""The three faces of a stage to look at beside its words: real templates, nothing works in them.

The answer is sandboxed by its header: no script, no form, no way out of the frame, also when it is
opened by itself. It is shown to somebody who is not there, at a table that is not there: nobody's
own words, no socket, and nothing of it reaches the store.
"""

from typing import Any

from flask import abort, render_template, request
from sqlalchemy.orm.attributes import set_committed_value
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group, Round, group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.locale.speaking import speaking
from workshop.web import language
from workshop.web.doors import find_stage, this_session
from workshop.web.facilitator.guard import door
from workshop.web.projector import screen_of

FACES = ("phone", "projector", "console")


@door.get("/day/<stage_id>/preview")
def show_face(stage_id: str) -> Response:
    """One `face`, in one of the session's languages (`faces`)."""
    stage, face = find_stage(stage_id), request.args.get("face", FACES[0])
    if face not in FACES:
        abort(404)
    code = spoken_in(request.args.get("faces", ""))
    with db.session.no_autoflush, speaking(code):
        page = render_template(
            f"web/facilitator/preview/{face}.html",
            **{"stage": stage, **_context(stage, face, code)},
            inert=True,
            live_token=lambda *_listener: "",
            told=lambda: "",
        )
    db.session.rollback()
    response = Response(page, mimetype="text/html")
    response.headers["X-Inert"] = "yes"  # see `web.headers`
    return response


def _context(stage: Stage, face: str, code: str) -> dict[str, Any]:
    session, kind = this_session(), kind_of(stage)
    place = Place(session, code, stage)
    if face == "projector":
        return {"place": place, **screen_of(stage, place)}
    if face == "console":
        return {
            "face": kind.template("console"),
            "place": place,
            "day": Day(session),
            **kind.console(stage, place),
        }
    person = nobody(stage, code)
    return {
        "phone": kind.template("phone"),
        "kind": kind,
        "day": _Now(stage),
        "place": Place(session, code, stage, group_of(person), person),
        "is_open": True,
        "is_done": False,
        **kind.phone(stage, person),
    }


class _Now(Day):
    """The day as if `stage` were the one of the moment."""

    def __init__(self, stage: Stage):
        super().__init__(stage.session)
        self._stage = stage

    @property
    def stage(self) -> Stage:
        """The one that is looked at."""
        return self._stage


def nobody(stage: Stage, code: str) -> Participant:
    """Somebody who reads the page, alone at a table; neither is ever added to the store."""
    session, about = stage.session, {"session_id": stage.session_id}
    person = Participant(
        id=db.new_id(), name="", organisation="", role="", locality="", language=code,
        languages=[], traits={}, return_code="0" * 8, shows_name=False, from_roster=False,
        arrived_at=db.now(), **about,
    )  # fmt: skip
    table = Group(id=db.new_id(), position=0, place="", **about)
    for thing in (person, table):
        set_committed_value(thing, "session", session)
    seating = Round(id=db.new_id(), published_at=db.now(), created_at=db.now(), **about)
    seating.put(person, table)
    set_committed_value(session, "rounds", [seating])
    return person


def spoken_in(code: str) -> str:
    """The language of the faces: the one asked for, else that of her page."""
    codes = this_session().languages
    return code if code in codes else next((c for c in codes if c == language.current()), codes[0])
