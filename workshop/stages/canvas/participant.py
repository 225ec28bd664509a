"""What participants do on a canvas: write a note, fill a field, name a tension, move notes."""

from typing import Any

from flask import Blueprint, abort, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.catalogue.canvases import Address
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.revision import Outdated
from workshop.domain.contributions.tension import Tension
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.stages.canvas.chosen import canvas_of, fields_of
from workshop.stages.canvas.form import note_form, tension_form, value_form, value_in
from workshop.stages.canvas.options import options_of
from workshop.surface import verbs
from workshop.surface.board import is_board_open
from workshop.surface.canvas.content import content_of
from workshop.surface.canvas.words import words_of
from workshop.surface.submit import submit
from workshop.web import language
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("canvas", __name__)
verbs.hang(actions, fields_of)

Page = Response | tuple[str, int]


@actions.post("/<stage_id>/notes")
def write_note(stage_id: str) -> Page:
    """One note, in the field whose button was pressed."""
    stage = find_stage(stage_id, "canvas")
    places = [field.key for field in fields_of(stage)]
    form = note_form(places, options_of(stage).max_chars, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    field, text = form.field.data, form.text.data
    return _back_to(
        stage,
        field,
        submit(stage, form, lambda late: Note.write(stage, me(), field, text, late=late)),
    )


@actions.post("/<stage_id>/values")
def write_value(stage_id: str) -> Page:
    """The one value of a field of my table; whoever was slower is shown both texts."""
    stage, group = find_stage(stage_id, "canvas"), group_of(me())
    canvas = canvas_of(stage, group)
    address = Address.read(request.form.get("field", ""))
    field = address.on(canvas) if address else None
    if address is None or field is None or field.holds_many or group is None:
        abort(404)
    if not is_board_open(stage):
        return stage_page(stage, 409, refused=_("This is written together. It opens at the table."))
    held = FieldValue.of(stage, group, str(address))
    words = words_of(stage, canvas, language.current())
    form = value_form(words, field, held, options_of(stage).max_chars, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    text, value = value_in(form, field)

    def make(late: bool) -> FieldValue:
        return FieldValue.write(
            stage, me(), group, str(address), text=text, value=value,
            seen=form.seen.data or 0, late=late,
        )  # fmt: skip

    try:
        return _back_to(stage, str(address), submit(stage, form, make))
    except Outdated as outdated:
        db.session.rollback()
        form.seen.process_data(outdated.thing.version)
        return stage_page(stage, 409, form=form, meanwhile=words.value(outdated.thing))  # type: ignore[arg-type]


@actions.post("/<stage_id>/tensions")
def name_tension(stage_id: str) -> Page:
    """Two fields that pull in different directions."""
    stage, group = find_stage(stage_id, "canvas"), group_of(me())
    canvas = canvas_of(stage, group)
    if canvas.tensions is None or not is_board_open(stage):
        abort(404)
    steps = content_of(stage, group, canvas).steps
    words = words_of(stage, canvas, language.current())
    form = tension_form(canvas, words, steps, request.form)
    if not form.validate():
        return stage_page(stage, 422, tension=form)
    names = ("one_field", "other_field", "one_hand", "other_hand")
    told: dict[str, Any] = {name: form[name].data for name in names}
    return submit(
        stage, form, lambda late: Tension.by(stage, me(), late=late, canvas=canvas.key, **told)
    )


def _back_to(stage: Stage, field: str, answer: Response) -> Response:
    """Without JavaScript, to the same field again."""
    if "Location" in answer.headers:
        answer.headers["Location"] = url_for("participant.stage", stage_id=stage.id, field=field)
    return answer
