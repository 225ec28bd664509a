"""Several rounds of new meetings: kept in a list, published one by one."""

from typing import Any

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.seating.later_rounds import (
    keep_list,
    keep_same,
    publish_next,
    put_list_away,
    waiting_rounds,
)
from workshop.domain.seating.rearranging import steps_between
from workshop.domain.seating.rounds import current_round
from workshop.domain.session.submission import accept
from workshop.live import refresh, reload_pages
from workshop.web.doors import done, this_session
from workshop.web.forms import Keyed
from workshop.web.reseating.guard import door
from workshop.web.reseating.rounds_form import RoundsForm, from_fields
from workshop.web.reseating.rounds_page import show
from workshop.web.reseating.rounds_runs import answer_of, asked_for
from workshop.web.reseating.words import moves_in_words


@door.get("/rounds")
def rounds() -> str:
    """The list; `?run=` shows rounds that were asked for, which are not in it yet."""
    run = asked_for(request.args["run"]) if "run" in request.args else None
    return show(RoundsForm(data=run.options if run else None), **(answer_of(run) if run else {}))


@door.post("/rounds")
def keep() -> Response:
    """What was proposed goes into the list; or once more the same as last time."""
    form = Keyed(request.form)
    plans = from_fields(request.form.getlist("seat"))
    known = {p.id for p in this_session().participants}
    wanted = [[[p for p in table if p in known] for table in plan] for plan in plans]
    if not form.validate():
        return _answer(_("Nothing was changed."))
    if request.form.get("same"):
        if current_round(this_session()) is None and not waiting_rounds(this_session()):
            return _answer(_("No tables have been published yet."))
        accept(this_session(), form.key.data, lambda: _only(keep_same(this_session())))
    elif any(any(plan) for plan in wanted):
        accept(this_session(), form.key.data, lambda: keep_list(this_session(), wanted)[-1])
    db.session.commit()
    return _answer(_("The list is kept. Nobody sees a round before you publish it."))


@door.post("/rounds/away")
def put_away() -> Response:
    """The whole list."""
    put_list_away(this_session())
    db.session.commit()
    return _answer(_("The list is empty."))


@door.post("/rounds/published")
def publish_first() -> Response:
    """The first of the list begins, if it is the one that was looked at."""
    session, waiting = this_session(), waiting_rounds(this_session())
    if not waiting or waiting[0].id != request.form.get("round"):
        return _answer(_("The list has changed meanwhile. Look again."))
    before = current_round(session)
    after = _only(publish_next(session))
    moved = [s for s in steps_between(session, before, after) if s.came_from and s.goes_to]
    db.session.commit()
    refresh(session, "console/people", "console/face", "console/next", "projector/view")
    reload_pages(session)
    said = _("The next round has begun. %(moves)s.", moves=moves_in_words(len(moved)))
    return _answer(said)


def _only(round_: Any) -> Any:
    assert round_ is not None  # whoever calls has looked
    return round_


def _answer(said: str) -> Response:
    return done(url_for("reseating.rounds", session_id=this_session().id), said=said)
