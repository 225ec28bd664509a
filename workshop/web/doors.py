"""What the doors share: the session of a URL, the place somebody stands in, an answer to a post."""

from typing import Any
from urllib.parse import quote

from flask import Response, abort, g, redirect, request

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.web import identity


def enter_session(values: dict[str, Any] | None) -> Session:
    """The session named in the URL, or 404. Posts begin to write here, after the body was read.

    One writer at a time in a session: SQLite sees to it by itself, PostgreSQL locks the row.
    """
    writes = request.method == "POST" or None
    if writes:
        request.form  # noqa: B018  reading may wait for the network, a write transaction may not
        db.begin_writing()
    session_id = (values or {}).pop("session_id", "")
    session = db.session.get(Session, session_id, with_for_update=writes)
    if session is None:
        abort(404)
    g.session = session
    return session


def this_session() -> Session:
    """The session of this request."""
    session: Session = g.session
    return session


def me() -> Participant:
    """The participant of this request (participant's door only)."""
    person: Participant = g.person
    return person


def find(model: type[Any], thing_id: str) -> Any:
    """A thing of this session, or 404: another session's id opens nothing."""
    thing = db.session.get(model, thing_id)
    if thing is None or thing.session_id != this_session().id:
        abort(404)
    return thing


def find_stage(stage_id: str, kind: str = "") -> Stage:
    """A stage of this session (of that kind, if one is named), or 404."""
    stage: Stage = find(Stage, stage_id)
    if kind and stage.kind != kind:
        abort(404)
    return stage


def wants_page() -> bool:
    """False when our own JavaScript posted and wants no page back."""
    return request.headers.get("X-Requested-With") != "rajapaja"


def done(where: str, made: str = "", said: str = "") -> Response:
    """The answer to a post that was accepted: 204 to our JavaScript, else a redirect to `where`.

    `made` is the id of what was made. `said` tells the person something ("late"): our JavaScript
    from the header, anybody else on the page they are led to.
    """
    response = redirect(where, 303) if wants_page() else Response(status=204)
    if made:
        response.headers["X-Made"] = made
    if said:
        response.headers["X-Said"] = quote(said)  # headers speak only Latin-1
        if wants_page():
            identity.tell(said)
    assert isinstance(response, Response)
    return response
