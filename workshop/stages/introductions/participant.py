"""What participants do in the introductions: answer, and answer again."""

from flask import Blueprint, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.revision import reword
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.kinds.showing import show_stage
from workshop.stages.introductions.form import FIELDS, answers_form, own_answers
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("introductions", __name__)


@actions.post("/<stage_id>/introductions")
def introduce(stage_id: str) -> Response | tuple[str, int]:
    """My three answers; sending again replaces them."""
    stage = find_stage(stage_id, "introductions")
    form = answers_form(stage, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    texts = {field: form[field].data for field in FIELDS[: len(stage.prompts)]}
    earlier = own_answers(stage, me())
    if not any(texts.values()) and not earlier:
        form.q1.errors = [_("Write something here first.")]
        return stage_page(stage, 422, form=form)
    group = group_of(me())
    has_moved = {note.group_id for note in earlier.values()} - {group.id if group else None}
    answer = submit(stage, form, lambda late: _write(stage, texts, late))
    if has_moved:
        show_stage(stage)  # the table where I sat before
    return answer


def _write(stage: Stage, texts: dict[str, str], late: bool) -> Note:
    """Write each answer that changed; an emptied one keeps its row, without words."""
    mine, group = own_answers(stage, me()), group_of(me())
    for field, text in texts.items():
        note = mine.get(field)
        if note is None and text:
            mine[field] = Note.write(stage, me(), field, text, late=late)
            db.session.add(mine[field])
        elif note and note.text != text:
            reword(note, {"text": text}, seen=note.version, by=me())
            note.group_id = group.id if group else None
            if late:
                note.come_late(late)
    return next(iter(mine.values()))
