"""The tables of a session: the draft that facilitators and the local expert change, and its publishing."""

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.web import identity
from workshop.web.doors import enter_session

door = Blueprint("tables", __name__, url_prefix="/s/<session_id>/tables")


@door.before_request
def only_invited() -> Response | None:
    """In come facilitators and the local expert."""
    session = enter_session(request.view_args)
    if not identity.may(session, identity.EXPERT):
        if request.method == "GET" and not identity.account():
            return redirect(url_for("accounts.sign_in", next=request.path))
        abort(403)
    g.who = identity.name_in(session)
    return None


@door.get("")
def draft() -> str:
    """The proposal."""
    return ""
