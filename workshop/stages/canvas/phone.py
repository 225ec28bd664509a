"""The phone's face: one field at a time, its own composer first."""

from dataclasses import dataclass
from typing import Any

from flask import request

from workshop.domain.catalogue.canvases import Address, Canvas, CanvasField, placed_fields
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.stages.canvas.chosen import named_canvas, note_fields
from workshop.stages.canvas.form import note_form, tension_form, value_form
from workshop.stages.canvas.options import options_of
from workshop.surface.board import is_board_open
from workshop.surface.canvas.content import CanvasContent, content_of, used_by
from workshop.surface.canvas.words import Words, words_of
from workshop.web import language

TENSIONS = "tensions"  # the last thing to open on a canvas that has them


@dataclass(frozen=True)
class Opened:
    """What is open, its number among `of`, its neighbours' addresses; `field` None for tensions.

    `step` says where on the path it is: "Step 2 / 3".
    """

    address: str
    field: CanvasField | None
    label: str
    prompt: str
    step: str
    number: int
    of: int
    before: str
    after: str


@dataclass(frozen=True)
class Listed:
    """A line of the list to jump by; `count` is how much stands there."""

    address: str
    title: str
    count: int


def phone_face(stage: Stage, person: Participant) -> dict[str, Any]:
    """What `phone.html` needs. The address's `field` says what is open."""
    group, board_open = group_of(person), is_board_open(stage)
    canvas = named_canvas(stage, group, asked())
    words = words_of(stage, canvas, language.current())
    content = content_of(stage, group, canvas) if board_open else CanvasContent()
    face: dict[str, Any] = {"canvas": canvas, "words": words, "board_open": board_open}
    if group and board_open:
        others = [one for one, _content in used_by(stage, group, canvas)]
        face["used"] = [one for one in others if one.key != canvas.key]
    if canvas.is_notes_only:
        notes = note_fields(stage, canvas)
        sides = [(f, words.prompt(one)) for f, one in zip(notes, canvas.fields, strict=True)]
        form = note_form([field.key for field in notes], options_of(stage).max_chars)
        return face | {"sides": sides, "form": form}
    is_apart = Day(stage.session).mode_of(stage) in ("individual", "pair")
    together = group is not None and not is_apart
    face["shows_all"] = board_open and together and asked() == canvas.key
    wanted = Address.read(asked())
    steps = max(content.steps, wanted.number if wanted and wanted.on(canvas) else 0)
    places = placed_fields(canvas, steps)
    lines = [
        Listed(str(address), words.place(address), _count(content, str(address)))
        for address, field in places
        if field.holds_many or together
    ]
    if canvas.tensions and together:
        label = words.local(canvas.tensions.label)
        lines.append(Listed(f"{canvas.key}.{TENSIONS}", label, len(content.tensions)))
    one = _opened(lines, canvas, words, asked(), steps)
    face |= {"lines": lines, "new_step": _new_step(canvas, steps) if together else ""}
    if one:
        form = _form(stage, words, one, content, steps)
        face |= {"opened": one, "form": form}
    return face


def asked() -> str:
    """The address of what is to be open; of a contradiction that came back, its canvas's."""
    if "one_field" in request.form:
        return f"{request.form['one_field'].partition('.')[0]}.{TENSIONS}"
    return request.values.get("field", "")


def _opened(
    lines: list[Listed], canvas: Canvas, words: Words, wanted: str, steps: int
) -> Opened | None:
    """The one that is asked for, else the first."""
    if not lines:
        return None
    keys = [line.address for line in lines]
    at = keys.index(wanted) if wanted in keys else 0
    address = Address.read(keys[at])
    field = address.on(canvas) if address else None
    prompt = words.prompt(field) if field else words.local(canvas.tensions.prompt)  # type: ignore[union-attr]
    return Opened(
        keys[at], field, words.label(field) if field else lines[at].title, prompt,
        _step(canvas, words, field, address.number if address else 0, steps),
        at + 1, len(keys),
        keys[at - 1] if at else "", keys[at + 1] if at + 1 < len(keys) else "",
    )  # fmt: skip


def _step(canvas: Canvas, words: Words, field: CanvasField | None, number: int, steps: int) -> str:
    if canvas.steps is None or field is None or not number:
        return ""
    count = max(canvas.steps.min, steps)
    is_step = field.per == "step"
    label = canvas.steps.label if is_step else canvas.steps.handover_label
    return f"{words.local(label)} {number} / {count if is_step else count - 1}"


def _new_step(canvas: Canvas, steps: int) -> str:
    """The address that opens one more step; "" where there may be no more."""
    if canvas.steps is None or max(canvas.steps.min, steps) >= canvas.steps.max:
        return ""
    first = next(field for field in canvas.fields if field.per == "step")
    return str(Address(canvas.key, first.key, max(canvas.steps.min, steps) + 1))


def _form(stage: Stage, words: Words, one: Opened, content: CanvasContent, steps: int) -> Any:
    longest = options_of(stage).max_chars
    if one.field is None:
        return tension_form(words.canvas, words, steps)
    if one.field.holds_many:
        return note_form([one.address], longest)
    held: FieldValue | None = content.values.get(one.address)
    return value_form(words, one.field, held, longest)


def _count(content: CanvasContent, address: str) -> int:
    notes = sum(1 + len(cluster.merged) for cluster in content.clusters.get(address, []))
    return notes + (address in content.values)
