"""The guard of the participant's door."""

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.web import identity
from workshop.web.doors import enter_session

door = Blueprint("participant", __name__, url_prefix="/s/<session_id>/me")


@door.before_request
def only_participants() -> Response | None:
    """In comes who has joined; a reader is shown the way in, a post is refused."""
    session = enter_session(request.view_args)
    person = identity.participant(session)
    if person is None:
        if request.method == "GET":
            return redirect(url_for("entrance.join", code=session.code))
        abort(403)
    g.person = person
    g.language = person.language
    return None
