"""Where something came from and what came of it, followed in both directions."""

from flask import abort, render_template, request

from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.thread import thread_of
from workshop.web.doors import this_session
from workshop.web.facilitator.guard import door


@door.get("/thread")
def thread() -> str:
    """The thread of what `of` names ("problems/<id>")."""
    thing = referred(request.args.get("of", ""), this_session().id)
    if thing is None or getattr(thing, "is_private", False):
        abort(404)
    return render_template(
        "web/facilitator/thread.html", session=this_session(), thread=thread_of(thing)
    )
