"""What participants do with a vote: vote, and vote anew until it is closed."""

from flask import Blueprint, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.ballot import Ballot, Vote
from workshop.domain.contributions.work_items import items_of
from workshop.domain.session.submission import accept
from workshop.kinds import kind_of
from workshop.kinds.showing import show_stage
from workshop.stages.ballot.form import VoteForm
from workshop.surface.submit import back_to
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("ballot", __name__)


class Closed(Exception):
    """The vote is over."""


@actions.post("/<stage_id>/votes")
def vote(stage_id: str) -> Response | tuple[str, int]:
    """All of my marks. After closing it is refused in words: a vote cannot come late."""
    stage = find_stage(stage_id, "ballot")
    options = kind_of(stage).options_of(stage)
    form = VoteForm.of(options, items_of(this_session(), options.about), request.form)
    ballot = Ballot.for_stage(stage)
    is_closed = ballot.is_closed or this_session().is_over
    if not is_closed and not form.validate():
        return stage_page(stage, 422, form=form)

    def cast() -> Ballot:
        if is_closed:
            raise Closed
        Vote.cast(stage, me(), form.kept)
        return ballot

    try:
        accept(this_session(), form.key.data or "", cast)
    except Closed:
        said = _("The vote has been closed. This vote was not counted.")
        return done(back_to(stage), said=said)
    db.session.commit()
    show_stage(stage, me())
    gone = _("One of your choices has been taken away meanwhile. Your other votes were kept.")
    return done(back_to(stage), said=gone if form.gone and not form.is_blank else "")
