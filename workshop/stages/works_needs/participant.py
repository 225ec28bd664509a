"""What participants do: write a note; at the table everything that can be done with notes."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from workshop.domain.contributions.note import Note
from workshop.stages.works_needs.form import note_form
from workshop.stages.works_needs.options import fields_of
from workshop.surface import verbs
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("works_needs", __name__)
verbs.hang(actions, fields_of)


@actions.post("/<stage_id>/notes")
def write_note(stage_id: str) -> Response | tuple[str, int]:
    """One note, on the side whose button was pressed."""
    stage = find_stage(stage_id, "works_needs")
    form = note_form(stage, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    return submit(
        stage,
        form,
        lambda late: Note.write(stage, me(), form.column.data, form.text.data, late=late),
    )
