"""What participants do: end the sentence in their own words."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from workshop.domain.contributions.note import Note
from workshop.stages.sentence.form import FIELD, SentenceForm
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("sentence", __name__)


@actions.post("/<stage_id>/sentences")
def write_sentence(stage_id: str) -> Response | tuple[str, int]:
    """My sentence; I may send several."""
    stage, form = find_stage(stage_id, "sentence"), SentenceForm(request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    return submit(
        stage, form, lambda late: Note.write(stage, me(), FIELD, form.text.data, late=late)
    )
