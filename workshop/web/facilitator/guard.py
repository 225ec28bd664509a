"""The guard of the facilitator's door."""

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop.web import identity
from workshop.web.doors import enter_session, this_session

door = Blueprint("facilitator", __name__, url_prefix="/s/<session_id>/console")


@door.before_request
def only_facilitators() -> Response | None:
    """In comes the owner and whoever held the console's link."""
    session = enter_session(request.view_args)
    if not identity.may(session, identity.CONSOLE):
        if request.method == "GET" and not identity.account():
            return redirect(url_for("accounts.sign_in", next=request.path))
        abort(403)
    g.who = identity.name_in(session)
    return None


def who() -> str:
    """Under whose name this is done."""
    name: str = g.who
    return name


def console_url() -> str:
    """Back to the console."""
    return url_for("facilitator.console", session_id=this_session().id)
