"""What participants do: give their votes, change them until the vote is closed."""

from flask import Blueprint, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.ballot import votes_by
from workshop.domain.contributions.choosing import Closed, cast
from workshop.domain.contributions.work_items import items_of
from workshop.domain.session.day import Day
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_stage
from workshop.stages.ballot.form import vote_form
from workshop.stages.ballot.options import options_of
from workshop.surface.submit import back_to
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("ballot", __name__)


@actions.post("/<stage_id>/votes")
def vote(stage_id: str) -> Response | tuple[str, int]:
    """My votes instead of those I gave before."""
    stage = find_stage(stage_id, "ballot")
    options, session = options_of(stage), this_session()
    items = items_of(session, options.about)
    form = vote_form(options, items, votes_by(stage, me()), request.form)
    known = {f"to:{item.reference}" for item in items} | {"key", "choice"}
    if set(request.form) - known:
        form.gone = _("One choice is no longer there. Look at your votes again.")
    if not form.validate() or form.gone:
        return stage_page(stage, 422, form=form)
    try:
        if not Day(session).is_open(stage):
            raise Closed
        made = accept(session, form.key.data, lambda: cast(stage, me(), form.marks()))
    except Closed:
        db.session.rollback()
        return stage_page(stage, 409, form=form, refused=True)
    db.session.commit()
    show_stage(stage, me())
    return done(back_to(stage), made.target_id)
