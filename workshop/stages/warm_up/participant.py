"""What participants do in the warm-up."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from workshop.domain.contributions.pick import Pick
from workshop.stages.warm_up.form import pick_form
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("warm_up", __name__)


@actions.post("/<stage_id>/picks")
def choose_card(stage_id: str) -> Response | tuple[str, int]:
    """This picture, or none; choosing again changes the choice."""
    stage = find_stage(stage_id, "warm_up")
    form = pick_form(stage, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    card = None if form.without.data else form.card.data
    return submit(
        stage, form, lambda late: Pick.choose(stage, me(), card, form.line.data, late=late)
    )
