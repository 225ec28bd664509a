"""What participants do on a canvas: write a note, fill a field, name a tension, move notes.

A post names the place it was written for. It stands there, also when the table has been given
another canvas meanwhile.
"""

from typing import Any

from flask import Blueprint, abort, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.revision import Outdated
from workshop.domain.contributions.tension import Tension
from workshop.domain.seating.pairs import pair_of
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.live import refresh
from workshop.stages.canvas.chosen import fields_of, named_canvas, note_fields
from workshop.stages.canvas.form import note_form, tension_form, value_form, value_in
from workshop.stages.canvas.options import options_of
from workshop.surface import verbs
from workshop.surface.canvas.words import words_of
from workshop.surface.submit import submit
from workshop.web import language
from workshop.web.doors import find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("canvas", __name__)
verbs.hang(actions, fields_of)

Page = Response | tuple[str, int]


@actions.post("/<stage_id>/notes")
def write_note(stage_id: str) -> Page:
    """One note, in the field whose button was pressed. In the pair's step the pair sees it."""
    stage = find_stage(stage_id, "canvas")
    canvas = named_canvas(stage, group_of(me()), request.form.get("field", ""))
    places = [field.key for field in note_fields(stage, canvas)]
    form = note_form(places, options_of(stage).max_chars, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    field, text = form.field.data, form.text.data
    answer = submit(stage, form, lambda late: Note.write(stage, me(), field, text, late=late))
    for other in pair_of(me(), group_of(me())) if _mode(stage) == "pair" else ():
        refresh(this_session(), "canvas/pair", stage=stage, person=other)
    return _back_to(stage, field, answer)


@actions.post("/<stage_id>/values")
def write_value(stage_id: str) -> Page:
    """The one value of a field of my table; whoever was slower is shown both texts."""
    stage, group = find_stage(stage_id, "canvas"), group_of(me())
    address = Address.read(request.form.get("field", ""))
    field = address.find(catalogue.canvases()) if address else None
    if address is None or field is None or field.holds_many or group is None:
        abort(404)
    if _mode(stage) in ("individual", "pair"):
        return _not_yet(stage)
    held = FieldValue.of(stage, group, str(address))
    words = words_of(stage, catalogue.canvases()[address.canvas], language.current())
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
        now: Any = outdated.thing
        form.seen.data = now.version
        return stage_page(stage, 409, form=form, meanwhile=words.value(now))


@actions.post("/<stage_id>/tensions")
def name_tension(stage_id: str) -> Page:
    """Two fields of my table's canvas that pull in different directions."""
    stage, group = find_stage(stage_id, "canvas"), group_of(me())
    canvas = named_canvas(stage, group, request.form.get("one_field", ""))
    if canvas.tensions is None or group is None:
        abort(404)
    if _mode(stage) in ("individual", "pair"):
        return _not_yet(stage)
    words = words_of(stage, canvas, language.current())
    form = tension_form(canvas, words, canvas.steps.max if canvas.steps else 0, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)
    names = ("one_field", "other_field", "one_hand", "other_hand")
    told: dict[str, Any] = {name: form[name].data for name in names}
    answer = submit(
        stage, form, lambda late: Tension.by(stage, me(), late=late, canvas=canvas.key, **told)
    )
    return _back_to(stage, request.form.get("field", ""), answer)


def _mode(stage: Stage) -> str:
    return Day(this_session()).mode_of(stage)


def _not_yet(stage: Stage) -> Page:
    """The room went back to writing alone: the words come back with the page."""
    typed = " ".join(request.form.get(name, "") for name in ("text", "one_hand", "other_hand"))
    refused = _("This is written together. It opens at the table.")
    return stage_page(stage, 409, refused=refused, kept=typed.strip())


def _back_to(stage: Stage, field: str, answer: Response) -> Response:
    """Without JavaScript, to the same field again."""
    if "Location" in answer.headers:
        answer.headers["Location"] = url_for("participant.stage", stage_id=stage.id, field=field)
    return answer
