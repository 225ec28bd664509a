"""Links that open a door, for who holds them: another facilitator, the local expert."""

from flask import Blueprint, abort, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from workshop.domain.session.session import Session
from workshop.web import identity
from workshop.web.doors import enter_session, this_session
from workshop.web.forms import Form, line

door = Blueprint("invited", __name__, url_prefix="/s/<session_id>/invited")


@door.before_request
def only_with_the_key() -> None:
    """In comes whoever holds the link; a wrong key opens nothing."""
    session = enter_session(request.view_args)
    name = (request.endpoint or "").rpartition(".")[2]
    locks = {"console": session.console_key, "tables": session.expert_key}
    if not identity.opens((request.view_args or {}).get("key", ""), locks[name]):
        abort(403)


class NameForm(Form):
    """Who comes in."""

    name = line(_("Your name"), length=60, required=True)


@door.route("/console/<key>", methods=["GET", "POST"])
def console(key: str) -> str | Response | tuple[str, int]:
    """A second facilitator comes in."""
    return _enter(identity.CONSOLE, "facilitator.console")


@door.route("/tables/<key>", methods=["GET", "POST"])
def tables(key: str) -> str | Response | tuple[str, int]:
    """The local expert comes in to look at the tables."""
    return _enter(identity.EXPERT, "tables.draft")


def _enter(grant: str, where: str) -> str | Response | tuple[str, int]:
    session = this_session()
    form = NameForm(request.form)
    if request.method == "POST" and form.validate():
        return _go_in(session, grant, form.name.data, where)
    status = 422 if request.method == "POST" else 200
    return render_template("web/facilitator/invited.html", session=session, form=form), status


def _go_in(session: Session, grant: str, name: str, where: str) -> Response:
    identity.grant(session, grant)
    identity.call_me(session, name)
    return redirect(url_for(where, session_id=session.id), 303)
