"""Which canvas each table works on in a stage, and the places on it."""

from collections.abc import Sequence

from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Canvas, placed_fields
from workshop.domain.contributions.canvas_choice import chosen_canvases
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.stage import Stage
from workshop.stages.canvas.options import options_of
from workshop.surface.canvas.words import words_of
from workshop.surface.verbs import Field
from workshop.web.doors import me


def canvas_of(stage: Stage, group: Group | None) -> Canvas:
    """The canvas of `group` now: chosen for it, for everybody, or the one the stage begins with."""
    chosen = chosen_canvases(stage)
    key = chosen.get(group.id if group else None) or chosen.get(None)
    return known(key or options_of(stage).canvas)


def named_canvas(stage: Stage, group: Group | None, written: str) -> Canvas:
    """The canvas that an address ("works_needs.works", or only its canvas) leads to, else the one
    of `group` now: what a table wrote on another canvas before can be read and gone on with."""
    key = written.partition(".")[0]
    return catalogue.canvases().get(key) or canvas_of(stage, group)


def all_canvases_of(stage: Stage) -> dict[Group, Canvas]:
    """The canvas of every table of the session now, in their order."""
    chosen, usual = chosen_canvases(stage), options_of(stage).canvas
    return {
        group: known(chosen.get(group.id) or chosen.get(None) or usual)
        for group in stage.session.groups
    }


def known(key: str) -> Canvas:
    """The canvas of that key; the first there is where its file has been taken away."""
    canvases = catalogue.canvases()
    return canvases.get(key) or next(iter(canvases.values()))


def to_choose_from(stage: Stage, now: Canvas) -> list[Canvas]:
    """Canvases for a table: easier ones first, then those of the stage, then all others."""
    keys = dict.fromkeys([*now.easier, *options_of(stage).canvases, *catalogue.canvases()])
    return [known(key) for key in keys if key in catalogue.canvases()]


def fields_of(stage: Stage) -> Sequence[Field]:
    """Where notes can stand on my table's canvas."""
    canvas = canvas_of(stage, group_of(me()))
    return note_fields(stage, canvas)


def note_fields(stage: Stage, canvas: Canvas) -> list[Field]:
    """The places for notes on a canvas."""
    languages = stage.session.languages
    words = {code: words_of(stage, canvas, code) for code in languages}
    steps = canvas.steps.max if canvas.steps else 0
    return [
        Field(str(address), {code: words[code].place(address) for code in languages})
        for address, field in placed_fields(canvas, steps)
        if field.holds_many
    ]
