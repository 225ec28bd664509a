"""The guard of the organiser's door."""

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.web import identity
from workshop.web.doors import enter_session

door = Blueprint("organiser", __name__, url_prefix="/s/<session_id>/organiser")


@door.before_request
def only_organisers() -> Response | None:
    """In come facilitators and whoever held the organiser's link."""
    session = enter_session(request.view_args)
    key = (request.view_args or {}).get("key")
    if key is not None:
        if not identity.opens(key, session.organiser_key):
            abort(403)
        identity.grant(session, identity.ORGANISER)
    if not identity.may(session, identity.ORGANISER):
        if request.method == "GET" and not identity.account():
            return redirect(url_for("accounts.sign_in", next=request.path))
        abort(403)
    return None


@door.get("/enter/<key>")
def enter(key: str) -> Response:
    """The organiser's link; the key leaves the address at once."""
    return redirect(url_for(".page"))
