"""The console's and the projector's faces: every table's canvas."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from workshop import db
from workshop.domain.catalogue.canvases import Canvas
from workshop.domain.contributions.projector_view import on_projector
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.stages.canvas.chosen import all_canvases_of, known
from workshop.stages.canvas.moved import moved_since
from workshop.surface.canvas.content import CanvasContent, contents_of
from workshop.surface.canvas.picture import Picture, picture
from workshop.surface.canvas.words import words_of

SILENT = 3  # minutes without anything new


@dataclass(frozen=True)
class TableCanvas:
    """A table, who sits there, its canvas with what stands on it.

    `quiet_from` is when something came last, or when the step began; None when it is not on.
    `easier` are canvases to give it when it is stuck. `came` and `went`: people who sat elsewhere
    when the stage began.
    """

    group: Group
    members: list[Participant]
    title: str
    content: CanvasContent
    picture: Picture | None
    quiet_from: dt.datetime | None
    easier: list[Canvas]
    came: list[tuple[Group, int]]
    went: list[tuple[Group, int]]

    @property
    def silent(self) -> int:
        """Whole minutes since something came; 0 below three."""
        since = (db.now() - self.quiet_from).total_seconds() if self.quiet_from else 0
        return int(since // 60) if since >= 60 * SILENT else 0


def console_face(stage: Stage, place: Place) -> dict[str, Any]:
    """Every table; while people write alone only how many notes there are."""
    quiet = Day(stage.session).is_quiet(stage)
    return {
        "tables": table_canvases(stage, place.language, with_pictures=not quiet),
        "is_quiet": quiet,
        "shown": on_projector(stage),
        "silent_after": SILENT,
    }


def projector_face(stage: Stage, place: Place) -> dict[str, Any]:
    """The question with the empty canvas, or one table's canvas when the facilitator opens it."""
    quiet, what = Day(stage.session).is_quiet(stage), on_projector(stage)
    canvases = all_canvases_of(stage)
    group = next((g for g in canvases if what == f"groups/{g.id}"), None)
    if quiet or not canvases:
        return {"group": None, "picture": None}
    if group is None:
        seated = _members(stage)
        used = {canvas.key for table, canvas in canvases.items() if seated.get(table.id)}
        if len(used) != 1:
            return {"group": None, "picture": None}
        one = known(used.pop())
        words = words_of(stage, one, place.language)
        return {"group": None, "picture": picture(one, CanvasContent(), words, with_prompts=False)}
    canvas = canvases[group]
    content = contents_of(stage, {group.id: canvas})[group.id]
    words = words_of(stage, canvas, place.language)
    return {"group": group, "picture": picture(canvas, content, words, with_prompts=False)}


def table_canvases(stage: Stage, language: str, *, with_pictures: bool) -> list[TableCanvas]:
    """Tables where somebody sits or something was written, in their order."""
    canvases, seated = all_canvases_of(stage), _members(stage)
    contents = contents_of(stage, {group.id: canvas for group, canvas in canvases.items()})
    run, (came, went) = Day(stage.session).run, moved_since(stage)
    is_on = run is not None and run.stage_id == stage.id
    found = []
    for group, canvas in canvases.items():
        content, members = contents[group.id], seated.get(group.id, [])
        if not members and content.is_empty:
            continue
        words = words_of(stage, canvas, language)
        latest = max(filter(None, (content.latest, run.started_at if run else None)), default=None)
        found.append(
            TableCanvas(
                group, members, words.local(canvas.title), content,
                picture(canvas, content, words, with_prompts=False) if with_pictures else None,
                latest if is_on else None, [known(key) for key in canvas.easier],
                came.get(group.id, []), went.get(group.id, []),
            )
        )  # fmt: skip
    return found


def _members(stage: Stage) -> dict[str, list[Participant]]:
    """Who sits where now, by table's id."""
    current, seated = current_round(stage.session), dict[str, list[Participant]]()
    for seat in current.seats if current else []:
        if not seat.participant.left_at:
            seated.setdefault(seat.group_id, []).append(seat.participant)
    return seated
