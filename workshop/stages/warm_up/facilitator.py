"""What the facilitator does before the warm-up: she decides which pictures are offered."""

from flask import Blueprint, abort, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.session.day import Day
from workshop.kinds.showing import show_stage
from workshop.live import reload_pages
from workshop.stages.warm_up.pictures import (
    KEEP,
    LEAVE_OUT,
    PUT_BACK,
    decide,
    deck_of,
    options_of,
    undecided,
)
from workshop.web.doors import done, find_stage, this_session

facilitator_actions = Blueprint("warm_up", __name__)


@facilitator_actions.get("/<stage_id>/pictures")
def pictures(stage_id: str) -> str:
    """The deck: those to be tested first, then the others, then those left out."""
    stage = find_stage(stage_id, "warm_up")
    options = options_of(stage)
    return render_template(
        "stages/warm_up/pictures.html",
        session=this_session(),
        stage=stage,
        cards=deck_of(stage),
        left_out=options.left_out,
        kept=options.kept,
        undecided=undecided(stage),
    )


@facilitator_actions.post("/<stage_id>/pictures")
def decide_picture(stage_id: str) -> Response:
    """One picture is kept, left out or put back; what was chosen and said stays."""
    stage = find_stage(stage_id, "warm_up")
    card, decision = request.form.get("card", ""), request.form.get("decision", "")
    if card not in {one.key for one in deck_of(stage)}:
        abort(404)
    if decision not in (KEEP, LEAVE_OUT, PUT_BACK):
        abort(400)
    decide(stage, card, decision)
    db.session.commit()
    show_stage(stage)
    if Day(this_session()).stage.id == stage.id:
        reload_pages(this_session(), only="phones")
    return done(url_for("facilitator.warm_up.pictures", stage_id=stage.id) + f"#picture-{card}")
