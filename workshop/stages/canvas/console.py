"""The console's and the projector's faces: every table's canvas."""

from dataclasses import dataclass
from typing import Any

from workshop import db
from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address, Canvas
from workshop.domain.contributions.note import notes_of
from workshop.domain.contributions.projector_view import on_projector
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.stages.canvas.chosen import canvases_of
from workshop.surface.canvas.content import CanvasContent, contents_of
from workshop.surface.canvas.picture import Picture, picture
from workshop.surface.canvas.words import words_of

SILENT = 3  # minutes without anything new


@dataclass(frozen=True)
class TableCanvas:
    """A table, who sits there, its canvas with what stands on it; `silent` for so many minutes."""

    group: Group
    members: list[Participant]
    canvas: Canvas
    title: str
    content: CanvasContent
    picture: Picture | None
    silent: int


def console_face(stage: Stage, place: Place) -> dict[str, Any]:
    """Every table; while people write alone only how many notes there are."""
    quiet = Day(stage.session).is_quiet(stage)
    return {
        "tables": table_canvases(stage, place.language, with_pictures=not quiet),
        "is_quiet": quiet,
        "shown": on_projector(stage),
    }


def projector_face(stage: Stage, place: Place) -> dict[str, Any]:
    """The question with the empty canvas, or one table's canvas when the facilitator opens it."""
    day, what = Day(stage.session), on_projector(stage)
    canvases = canvases_of(stage)
    group = next((g for g in canvases if what == f"groups/{g.id}"), None)
    if group is None or day.is_quiet(stage):
        one = next(iter(canvases.values()), None)
        same = one is not None and all(canvas.key == one.key for canvas in canvases.values())
        if one is None or not same or day.is_quiet(stage):
            return {"group": None, "picture": None}
        words = words_of(stage, one, place.language)
        return {"group": None, "picture": picture(one, CanvasContent(), words)}
    canvas = canvases[group]
    content = contents_of(stage, {group.id: canvas})[group.id]
    words = words_of(stage, canvas, place.language)
    return {"group": group, "picture": picture(canvas, content, words, with_prompts=False)}


def table_canvases(stage: Stage, language: str, *, with_pictures: bool) -> list[TableCanvas]:
    """Every table where somebody sits, in the tables' order."""
    current = current_round(stage.session)
    canvases = canvases_of(stage)
    contents = contents_of(stage, {group.id: canvas for group, canvas in canvases.items()})
    found = []
    for group, members in seated_at(current) if current else []:
        canvas, content = canvases[group], contents[group.id]
        words = words_of(stage, canvas, language)
        drawn = picture(canvas, content, words) if with_pictures else None
        here = [person for person in members if not person.left_at]
        found.append(
            TableCanvas(
                group, here, canvas, words.local(canvas.title), content, drawn,
                _silent(stage, content),
            )
        )  # fmt: skip
    return found


def _silent(stage: Stage, content: CanvasContent) -> int:
    """Whole minutes since something came from the table; 0 below three or when it is not on."""
    run = Day(stage.session).run
    if run is None or run.stage_id != stage.id:
        return 0
    times = [c.head.created_at for some in content.clusters.values() for c in some]
    times += [value.created_at for value in content.values.values()]
    minutes = int((db.now() - max([run.started_at, *times])).total_seconds() // 60)
    return minutes if minutes >= SILENT else 0


def used_canvases(stage: Stage, group: Group) -> list[Canvas]:
    """Canvases on which the table has notes, also those it has no more."""
    used = {
        address.canvas
        for note in notes_of(stage, group=group)
        if note.is_shown and (address := Address.read(note.field))
    }
    return [canvas for key, canvas in catalogue.canvases().items() if key in used]
