"""What participants do in the opening."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.marks import make_mark
from workshop.domain.contributions.note import Note
from workshop.kinds.showing import show_faces
from workshop.stages.opening.form import RuleForm
from workshop.surface.submit import back_to, submit
from workshop.web.doors import done, find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("opening", __name__)


@actions.post("/<stage_id>/agreements")
def agree(stage_id: str) -> Response:
    """ "This is all right for me." """
    stage = find_stage(stage_id, "opening")
    make_mark(stage, me(), "agreed")
    db.session.commit()
    show_faces(stage)
    return done(back_to(stage))


@actions.post("/<stage_id>/rules")
def add_rule(stage_id: str) -> Response | tuple[str, int]:
    """One more rule for all of us."""
    stage, form = find_stage(stage_id, "opening"), RuleForm(request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    return submit(
        stage, form, lambda late: Note.write(stage, me(), "rule", form.text.data, late=late)
    )
