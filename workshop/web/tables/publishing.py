"""Where each table stands, and the moment from which people see their table."""

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.seating.tables import publish
from workshop.live import refresh, reload_pages
from workshop.web.doors import done, this_session
from workshop.web.tables.guard import Page, door, for_facilitators, seen_draft
from workshop.web.tables.page import show
from workshop.web.traits import listed

PLACE = 60


@door.post("/places")
@for_facilitators
def places() -> Page:
    """Where each table stands: "by the window"."""
    return _too_long() or _keep_places()


@door.post("/published")
@for_facilitators
def make_public() -> Page:
    """From now on people see their table."""
    wrong = _too_long()
    if wrong:
        return wrong
    round_ = seen_draft()
    if round_ is None or not round_.seats:
        return _keep_places(_("Somebody has changed the tables meanwhile. Look at them again."))
    publish(round_)
    gone = [seat.participant.short_name for seat in round_.seats if seat.participant.left_at]
    if gone:
        return _keep_places(
            _("Published. Not here any more: %(names)s. The chair stays free.", names=listed(gone))
        )
    return _keep_places()


def _keep_places(said: str = "") -> Response:
    for group in this_session().groups:
        typed = request.form.get(f"place-{group.id}")
        if typed is not None and " ".join(typed.split()) != group.place:
            group.place = " ".join(typed.split())
    db.session.commit()
    refresh(this_session(), "console/people", "console/face", "projector/view")
    reload_pages(this_session())
    return done(url_for("tables.draft", session_id=this_session().id), said=said)


def _too_long() -> Page | None:
    wrong = {
        g.id for g in this_session().groups if len(request.form.get(f"place-{g.id}", "")) > PLACE
    }
    said = _("This is too long. At most %(max)d characters fit here.", max=PLACE)
    return (show(wrong={group_id: said for group_id in wrong}), 422) if wrong else None
