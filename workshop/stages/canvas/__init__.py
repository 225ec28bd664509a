"""A canvas: a table's shared surface, written alone, in pairs, at the table.

options · chosen  which canvas      form · participant  writing      facilitator  choosing, showing
phone · console · regions  the faces      outcome  what came of it
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from flask import url_for
from flask_babel import lazy_gettext as _

from workshop.domain import catalogue
from workshop.domain.contributions.field_value import FieldValue
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.tension import Tension
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, OwnWords, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.canvas.console import console_face, projector_face
from workshop.stages.canvas.facilitator import facilitator_actions
from workshop.stages.canvas.options import CanvasOptions
from workshop.stages.canvas.outcome import FIELDS, canvas_blocks, canvas_records, place_title
from workshop.stages.canvas.participant import actions
from workshop.stages.canvas.phone import phone_face
from workshop.stages.canvas.regions import board, drawn, mine, pair
from workshop.surface.records import NOTES, note_records

TENSION = (("one_field", "activity_system.rules"), ("other_field", "activity_system.object"))


class CanvasKind(StageKind[CanvasOptions]):
    """A shared surface."""

    key = "canvas"
    name = _("A shared canvas")
    options = CanvasOptions
    contributions = (Note, FieldValue, Tension)
    spotlight = "stages/canvas/spotlight.html"
    regions = (mine, pair, board, drawn)
    participant = actions
    facilitator = facilitator_actions
    sheets = (NOTES, FIELDS)
    exercises = (
        Exercise("notes", ("text",), Note, (("field", "works_needs.works"),)),
        Exercise(
            "values", ("text",), FieldValue, (("field", "client_path.client_does.1"), ("seen", "0"))
        ),
        Exercise("tensions", ("one_hand", "other_hand"), Tension, TENSION),
    )

    def check(self, stage: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """It begins with one of its canvases, and there are such canvases."""
        options = stage.get("options")
        if not isinstance(options, dict) or not isinstance(options.get("canvases"), list):
            return
        keys = [key for key in options["canvases"] if isinstance(key, str)]
        there = catalogue.canvases()
        for key in keys:
            if key not in there:
                yield "options.canvases", f'write some of {", ".join(there)}, not "{key}"'
        canvas = options.get("canvas")
        if isinstance(canvas, str) and keys and canvas not in keys:
            yield "options.canvas", f'write one of {", ".join(keys)}, not "{canvas}"'

    def option_choices(self, option: str) -> Mapping[str, Mapping[str, str]]:
        """The canvases that there are."""
        return {key: canvas.title for key, canvas in catalogue.canvases().items()}

    def own_words(self, options: Mapping[str, Any]) -> Iterator[OwnWords]:
        """Label and question of every field of the stage's canvases."""
        for key in options.get("canvases", ()):
            canvas = catalogue.canvases().get(key)
            for field in canvas.fields if canvas else ():
                texts = {"label": field.label, "prompt": field.prompt}
                yield OwnWords(f"{key}.{field.key}", canvas.title if canvas else {}, texts)

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """One field at a time, its own composer first."""
        return phone_face(stage, participant)

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The question, or one table's canvas."""
        return projector_face(stage, place)

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Every table's canvas."""
        return console_face(stage, place)

    def desk_pages(self, stage: Stage) -> list[tuple[str, Any]]:
        """Which canvas each table gets can be chosen beforehand."""
        address = url_for(
            "facilitator.canvas.tables", session_id=stage.session_id, stage_id=stage.id
        )
        return [(address, _("Which canvas at which table"))]

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """Table by table, canvas by canvas."""
        return canvas_blocks(stage, reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Notes, values and tensions."""
        yield from note_records(stage, reader, partial(place_title, stage, reader))
        yield from canvas_records(stage, reader)
