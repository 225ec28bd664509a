"""The thread of something of my own table: where it comes from, what came of it."""

from flask import abort, render_template

from workshop import kinds
from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.thread import on_thread, seen_outside, thread_of
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.web import language
from workshop.web.doors import me, this_session
from workshop.web.participant.guard import door


@door.get("/thread/<table>/<thing_id>")
def thread(table: str, thing_id: str) -> str:
    """What everybody may see of it: of my table, or of the whole room (a theme, a decision)."""
    thing = referred(f"{table}/{thing_id}", this_session().id)
    if thing is None or getattr(thing, "is_private", False) or not thing.is_shown:
        abort(404)
    thing, group = on_thread(thing), group_of(me())
    if getattr(thing, "group_id", None) not in (None, group.id if group else None):
        abort(404)
    day = Day(this_session())
    if day.is_quiet(thing.stage):
        abort(404)
    stage = day.stage
    return render_template(
        "web/participant/thread.html",
        stage=stage,
        kind=kinds.kind_of(stage),
        day=day,
        place=Place(this_session(), language.current(), stage, group, me()),
        is_open=False,  # no "I am done" here
        thread=seen_outside(thread_of(thing)),
        door="",
    )
