"""What participants do in the feedback."""

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.agenda import show_faces
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.marks import find_mark, make_mark
from workshop.domain.session.submission import accept
from workshop.stages.feedback import answers_in, feedback_form
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import stage_page


@door.post("/stages/<stage_id>/feedback")
def give_feedback(stage_id: str) -> Response | tuple[str, int]:
    """One person's answers, once, also after the day is over. The mark says that, never what."""
    stage = find_stage(stage_id, "feedback")
    form = feedback_form(stage, request.form)
    back = url_for(".stage", stage_id=stage_id)
    if find_mark(stage, me(), "done"):
        return done(back, said=_("You have already answered. Thank you."))
    answers = answers_in(stage, form) if form.validate() else {}
    if not answers:
        return stage_page(stage, 422, form=form, is_empty=not form.errors)
    db.session.add(
        Feedback(
            session_id=this_session().id,
            stage_id=stage.id,
            language=me().language,
            answers=answers,
        )
    )
    # What is accepted is the mark: a key with a time must not point at the answers.
    accept(this_session(), form.key.data, lambda: make_mark(stage, me(), "done"))
    db.session.commit()
    show_faces(stage)
    return done(back)
