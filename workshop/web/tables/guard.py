"""Who comes in: facilitators, and the local expert, who may move people and say something."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import Blueprint, abort, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.seating.rounds import Round, draft_round
from workshop.live import refresh, reload_pages
from workshop.web import identity
from workshop.web.doors import done, enter_session, this_session

door = Blueprint("tables", __name__, url_prefix="/s/<session_id>/tables")
Page = str | Response | tuple[str, int]
View = TypeVar("View", bound=Callable[..., Any])


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


def for_facilitators(view: View) -> View:
    """Not for the local expert."""

    @wraps(view)
    def guarded(*given: Any, **named: Any) -> Any:
        if not identity.may(this_session(), identity.CONSOLE):
            abort(403)
        return view(*given, **named)

    return guarded  # type: ignore[return-value]


def who() -> str:
    """Under whose name this is done."""
    name: str = g.who
    return name


def seen_draft() -> Round | None:
    """The draft this page showed; None when somebody has made a newer one meanwhile."""
    round_ = draft_round(this_session())
    return round_ if round_ and round_.id == request.form.get("draft") else None


def kept(said: str = "") -> Response:
    """Commit; everybody who has the tables open sees it; back to the tables."""
    db.session.commit()
    refresh(this_session(), "console/people")
    reload_pages(this_session(), only="tables")
    return done(url_for("tables.draft", session_id=this_session().id), said=said)
