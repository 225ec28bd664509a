"""What participants do: write one sentence each."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from workshop.domain.contributions.note import Note
from workshop.stages.sentence.form import SentenceForm
from workshop.stages.sentence.sentences import FIELD
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("sentence", __name__)


@actions.post("/<stage_id>/sentences")
def write(stage_id: str) -> Response | tuple[str, int]:
    """My sentence: the room sees it without my name and without my table."""
    stage, form = find_stage(stage_id, "sentence"), SentenceForm(request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)

    def make(late: bool) -> Note:
        note = Note.write(stage, me(), FIELD, form.text.data or "", late=late)
        note.group_id = None
        return note

    return submit(stage, form, make)
