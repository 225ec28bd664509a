"""What participants do: answer to another table's work."""

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response as Answer

from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.response import Response
from workshop.kinds.showing import show_kind
from workshop.stages.gallery.form import response_form
from workshop.stages.gallery.options import options_of
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("gallery", __name__)


@actions.post("/<stage_id>/responses")
def respond(stage_id: str) -> Answer | tuple[str, int]:
    """ "This touches my work", "I can help", "have you thought of"."""
    stage = find_stage(stage_id, "gallery")
    kinds = options_of(stage).responses
    form = response_form(kinds, request.form)
    about = request.form.get("about", "")
    if not kinds or referred(about, this_session().id) is None:
        abort(404)
    if not form.validate():
        return stage_page(stage, 422, form=form, about=about)
    answer = submit(
        stage,
        form,
        lambda late: Response.by(
            stage, me(), late=late, about=about, kind=form.kind.data, text=form.text.data
        ),
    )
    show_kind(stage)
    return answer
