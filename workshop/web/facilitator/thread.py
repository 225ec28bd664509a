"""The thread of one thing, in both directions, and on the projector."""

from typing import Any

from flask import abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.spotlight import Spotlight
from workshop.domain.contributions.thread import on_thread, put_on_screen, thread_of
from workshop.live import refresh
from workshop.web.doors import done, this_session
from workshop.web.facilitator.guard import door, who


@door.get("/thread/<table>/<thing_id>")
def thread(table: str, thing_id: str) -> str:
    """Where it comes from and what came of it, hidden things too."""
    thing = _thing(table, thing_id)
    shown, spot = put_on_screen(thing), Spotlight.current(this_session().id)
    return render_template(
        "web/facilitator/thread.html",
        session=this_session(),
        thread=thread_of(thing),
        door="console",
        may_show=shown is not None and shown.can_be_spotlit,
        is_shown=bool(shown and spot and spot.with_thread and spot.target_id == shown.id),
    )


@door.post("/thread/<table>/<thing_id>/screen")
def thread_on_screen(table: str, thing_id: str) -> Response:
    """On the projector with its thread, or the stage again."""
    shown = put_on_screen(_thing(table, thing_id))
    if request.form.get("shown") == "no":
        Spotlight.end(this_session().id)
    elif shown is not None and shown.can_be_spotlit:
        Spotlight.show(shown, who(), with_thread=True)
    db.session.commit()
    refresh(this_session(), "projector/view", "console/notes", "console/face", "console/clock")
    return done(url_for(".thread", table=table, thing_id=thing_id))


def _thing(table: str, thing_id: str) -> Any:
    """What is tied to others, or 404; a problem for one of its wordings."""
    thing = referred(f"{table}/{thing_id}", this_session().id)
    if thing is None or getattr(thing, "is_private", False):
        abort(404)
    return on_thread(thing)
