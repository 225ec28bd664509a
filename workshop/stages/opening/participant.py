"""What participants do in the opening."""

from flask import request, url_for
from werkzeug.wrappers import Response

from workshop import db
from workshop.agenda import show_faces
from workshop.domain.contributions.marks import make_mark
from workshop.domain.contributions.note import Note
from workshop.domain.session.day import Day
from workshop.domain.session.submission import accept
from workshop.live import refresh
from workshop.stages.opening import RuleForm
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import late_words, stage_page


@door.post("/stages/<stage_id>/agreements")
def agree(stage_id: str) -> Response:
    """ "This is all right for me." """
    stage = find_stage(stage_id, "opening")
    make_mark(stage, me(), "agreed")
    db.session.commit()
    show_faces(stage)
    return done(url_for(".stage", stage_id=stage_id))


@door.post("/stages/<stage_id>/rules")
def add_rule(stage_id: str) -> Response | tuple[str, int]:
    """One more rule for all of us."""
    stage, form = find_stage(stage_id, "opening"), RuleForm(request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    late = not Day(this_session()).is_open(stage)
    made = accept(
        this_session(),
        form.key.data,
        lambda: Note.write(stage, me(), "rule", form.text.data, late=late),
    )
    db.session.commit()
    refresh(this_session(), "opening/added", stage=stage)
    refresh(this_session(), "opening/mine", stage=stage, person=me())
    show_faces(stage)
    said = late_words() if late else ""
    return done(url_for(".stage", stage_id=stage_id), made.target_id, said)
