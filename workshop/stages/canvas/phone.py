"""The phone's face: one field at a time, its own composer first."""

from dataclasses import dataclass
from typing import Any

from flask import request

from workshop.domain.catalogue.canvases import Address, Canvas, CanvasField, placed_fields
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.stages.canvas.chosen import canvas_of, note_fields
from workshop.stages.canvas.form import note_form, tension_form, value_form
from workshop.stages.canvas.options import options_of
from workshop.surface.board import is_board_open
from workshop.surface.canvas.content import content_of
from workshop.surface.canvas.words import Words, words_of
from workshop.web import language

Placed = tuple[Address, CanvasField]


@dataclass(frozen=True)
class OpenField:
    """The field that is open, its number among `of`, and its neighbours' addresses."""

    address: str
    field: CanvasField
    title: str
    prompt: str
    number: int
    of: int
    before: str
    after: str


def phone_face(stage: Stage, person: Participant) -> dict[str, Any]:
    """What `phone.html` needs."""
    group = group_of(person)
    canvas = canvas_of(stage, group)
    words = words_of(stage, canvas, language.current())
    board_open = is_board_open(stage)
    content = content_of(stage, group, canvas)
    places = _places(canvas, content.steps, notes_only=not board_open or group is None)
    face: dict[str, Any] = {
        "canvas": canvas,
        "words": words,
        "board_open": board_open,
        "places": [(str(address), words.place(address)) for address, _field in places],
        "can_add_step": canvas.steps is not None and board_open,
    }
    if canvas.is_notes_only:
        notes = note_fields(stage, canvas)
        face["form"] = note_form([field.key for field in notes], options_of(stage).max_chars)
        face["sides"] = [
            (f, words.prompt(field)) for f, field in zip(notes, canvas.fields, strict=True)
        ]
        return face
    one = _opened(places, words)
    if one:
        face |= {"open_field": one, "form": _form(stage, words, one, content.values)}
    if canvas.tensions and board_open and group:
        face["tension"] = tension_form(canvas, words, content.steps)
    return face


def _places(canvas: Canvas, steps: int, *, notes_only: bool) -> list[Placed]:
    """Fields to go through; one more step than there is, so that the path can grow."""
    shown = placed_fields(canvas, steps + 1 if canvas.steps else 0)
    return [(a, f) for a, f in shown if f.holds_many or not notes_only]


def _opened(places: list[Placed], words: Words) -> OpenField | None:
    """The one that the address names, else the first."""
    if not places:
        return None
    wanted = request.values.get("field", "")
    keys = [str(address) for address, _field in places]
    at = keys.index(wanted) if wanted in keys else 0
    address, field = places[at]
    return OpenField(
        keys[at], field, words.place(address), words.prompt(field), at + 1, len(keys),
        keys[at - 1] if at else "", keys[at + 1] if at + 1 < len(keys) else "",
    )  # fmt: skip


def _form(stage: Stage, words: Words, one: OpenField, values: dict[str, FieldValue]) -> Any:
    longest = options_of(stage).max_chars
    if one.field.holds_many:
        return note_form([one.address], longest)
    return value_form(words, one.field, values.get(one.address), longest)
