"""Making a change that was looked at before, and going back to the tables before it."""

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.seating.rearranging import go_back, rearrange, steps_between
from workshop.domain.seating.rounds import current_round
from workshop.live import refresh, reload_pages
from workshop.web.doors import done, this_session
from workshop.web.reseating.guard import door
from workshop.web.reseating.plan import places_from
from workshop.web.reseating.words import moves_in_words


@door.post("/repairs")
def change() -> Response:
    """A new round is published, as it was shown; only for the tables that were looked at."""
    session, now = this_session(), current_round(this_session())
    places = places_from(request.form.getlist("place"))
    if now is None or now.id != request.form.get("round"):
        return _answer(_("The tables have changed meanwhile. Look again."))
    if not places:
        return _answer(_("Nothing was changed."))
    after = rearrange(session, now, places)
    moved = [s for s in steps_between(session, now, after) if s.came_from and s.goes_to]
    return _everybody_sees(
        _("The tables are changed. %(moves)s.", moves=moves_in_words(len(moved)))
    )


@door.post("/undone")
def undo() -> Response:
    """Back to the tables before this change."""
    session, now = this_session(), current_round(this_session())
    if now is None or now.id != request.form.get("round"):
        return _answer(_("The tables have changed meanwhile. Look again."))
    if go_back(session) is None:
        return _answer(_("There are no earlier tables."))
    return _everybody_sees(_("The earlier tables are back."))


def _everybody_sees(said: str) -> Response:
    session = this_session()
    db.session.commit()
    refresh(session, "console/people", "console/face", "console/next", "projector/view")
    reload_pages(session)  # who does not move sees new faces at the table, and is told nothing
    return _answer(said)


def _answer(said: str) -> Response:
    return done(url_for("reseating.repair", session_id=this_session().id), said=said)
