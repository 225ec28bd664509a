"""What participants do in the introductions: answer, and answer again."""

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.agenda import show_faces
from workshop.domain.contributions.note import Note
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.live import refresh
from workshop.stages.introductions import FIELDS, answers_form, own_answers
from workshop.web.doors import done, find_stage, me, this_session
from workshop.web.participant import door
from workshop.web.participant.stage_page import late_words, stage_page


@door.post("/stages/<stage_id>/introductions")
def introduce(stage_id: str) -> Response | tuple[str, int]:
    """My three answers; sending again replaces them."""
    stage = find_stage(stage_id, "introductions")
    form = answers_form(stage, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    texts = {field: form[field].data for field in FIELDS[: len(stage.prompts)]}
    if not any(texts.values()) and not own_answers(stage, me()):
        form.q1.errors = [_("Write something here first.")]
        return stage_page(stage, 422, form=form)
    late = not Day(this_session()).is_open(stage)
    made = accept(this_session(), form.key.data, lambda: _write(stage, texts, late))
    db.session.commit()
    refresh(this_session(), "introductions/table", stage=stage)
    show_faces(stage)
    said = late_words() if late else ""
    return done(url_for(".stage", stage_id=stage_id), made.target_id, said)


def _write(stage: Stage, texts: dict[str, str], late: bool) -> Note:
    """Write each answer that changed; an emptied one keeps its row, without words."""
    mine, group = own_answers(stage, me()), group_of(me())
    for field, text in texts.items():
        note = mine.get(field)
        if note is None and text:
            mine[field] = Note.write(stage, me(), field, text, late=late)
            db.session.add(mine[field])
        elif note and note.text != text:
            note.text, note.group_id = text, group.id if group else None
            if late:
                note.late_at, note.taken_in_at = db.now(), None
    return next(iter(mine.values()))
