"""Where something that the room sees came from, and what came of it."""

from flask import abort, render_template, request

from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.thread import thread_of
from workshop.web.doors import me, this_session
from workshop.web.participant.guard import door


@door.get("/thread")
def thread() -> str:
    """The thread of what `of` names, as the room may see it."""
    thing = referred(request.args.get("of", ""), this_session().id)
    is_mine = getattr(thing, "participant_id", None) == me().id
    if thing is None or getattr(thing, "is_private", False) or not (thing.is_shown or is_mine):
        abort(404)
    return render_template(
        "web/participant/thread.html", session=this_session(), person=me(), thread=thread_of(thing)
    )
