"""The guard of the observer's door."""

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.web import identity
from workshop.web.doors import enter_session

door = Blueprint("observer", __name__, url_prefix="/s/<session_id>/observer")


@door.before_request
def only_observers() -> None:
    """In come facilitators and whoever held the observer's link."""
    session = enter_session(request.view_args)
    key = (request.view_args or {}).get("key")
    if key is not None:
        if not identity.opens(key, session.observer_key):
            abort(403)
        identity.grant(session, identity.OBSERVER)
    if not identity.may(session, identity.OBSERVER):
        abort(403)


@door.get("/<key>")
def enter(key: str) -> Response:
    """The observer's link; the key leaves the address at once."""
    return redirect(url_for(".view"))
