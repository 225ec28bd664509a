"""What participants do in the feedback."""

from flask import Blueprint, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.domain.contributions.feedback import give
from workshop.domain.contributions.marks import Mark, find_mark, make_mark
from workshop.stages.feedback.form import answers_in, feedback_form
from workshop.stages.feedback.parts import FORM
from workshop.surface.submit import back_to, submit
from workshop.web.doors import done, find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("feedback", __name__)


@actions.post("/<stage_id>/feedback")
def give_feedback(stage_id: str) -> Response | tuple[str, int]:
    """One person's answers, once, also after the day is over. The mark says that, never what."""
    stage = find_stage(stage_id, "feedback")
    form = feedback_form(stage, request.form)
    if find_mark(stage, me(), "done"):
        return done(back_to(stage), said=_("You have already answered. Thank you."))
    answers = answers_in(stage, form) if form.validate() else {}
    if not answers:
        return stage_page(stage, 422, form=form, is_empty=not form.errors, step_of_closing=FORM)

    def answer_once(_late: bool) -> Mark:
        """What is accepted is the mark: a key with a time must not point at the answers."""
        give(stage, answers)
        return make_mark(stage, me(), "done")

    return submit(stage, form, answer_once, is_private=True)
