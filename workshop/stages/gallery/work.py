"""The tables' work in plenary: problems, proposals or canvases, quiet tables too."""

from dataclasses import dataclass
from typing import Any

from workshop.domain import catalogue
from workshop.domain.contributions.canvas_choice import chosen_canvases
from workshop.domain.contributions.field_value import values_of
from workshop.domain.contributions.note import notes_of
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import Response, responses_to
from workshop.domain.contributions.work_items import WorkItem, items_of
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.stages.gallery.options import options_of
from workshop.surface.canvas.content import CanvasContent, contents_of
from workshop.surface.canvas.picture import Picture, picture
from workshop.surface.canvas.words import words_of

CANVASES = "canvases"


@dataclass(frozen=True)
class TableWork:
    """What one table brings; `about` is what others may answer to."""

    group: Group
    items: list[WorkItem]
    picture: Picture | None
    about: str
    said: dict[str, list[Response]]

    @property
    def is_empty(self) -> bool:
        """Nothing is written yet."""
        return not self.items and self.picture is None


def tables_work(stage: Stage, language: str) -> list[TableWork]:
    """Every table in its fixed order; a flat number of queries."""
    options = options_of(stage)
    current = current_round(stage.session)
    groups = [group for group, _members in (seated_at(current) if current else [])]
    said: dict[str, list[Response]] = {}
    for response in responses_to(stage.session_id):
        if response.is_shown:
            said.setdefault(response.about, []).append(response)
    if options.shows == CANVASES:
        drawn = _drawn(stage, groups, language)
        return [
            TableWork(group, [], drawn.get(group.id), reference(group), said) for group in groups
        ]
    items = items_of(stage.session, options.shows)
    with_work = {i.group.id: i.group for i in items if i.group}
    every = {group.id: group for group in groups} | with_work
    return [
        TableWork(group, mine, None, mine[0].reference if mine else reference(group), said)
        for group in sorted(every.values(), key=lambda g: g.position)
        if (mine := [i for i in items if i.group and i.group.id == group.id]) or True
    ]


def canvas_stage(stage: Stage) -> Stage | None:
    """The canvas stage before this one in which something was written, the latest."""
    before = [s for s in stage.session.stages if s.position < stage.position and s.kind == "canvas"]
    written = [s for s in reversed(before) if notes_of(s) or values_of(s)]
    return written[0] if written else None


def _drawn(stage: Stage, groups: list[Group], language: str) -> dict[str, Picture]:
    source = canvas_stage(stage)
    if source is None:
        return {}
    chosen, usual = chosen_canvases(source), (source.options or {}).get("canvas", "")
    canvases = catalogue.canvases()
    keys = {g.id: chosen.get(g.id) or chosen.get(None) or usual for g in groups}
    known = {group_id: canvases[key] for group_id, key in keys.items() if key in canvases}
    contents: dict[str, CanvasContent] = contents_of(source, known)
    return {
        group_id: picture(
            canvas, contents[group_id], words_of(source, canvas, language), with_prompts=False
        )
        for group_id, canvas in known.items()
        if not contents[group_id].is_empty
    }


def to_weave(stage: Stage) -> list[WorkItem]:
    """What themes can be woven from: the items shown, or what stands on the canvases."""
    options = options_of(stage)
    if options.shows != CANVASES:
        return items_of(stage.session, options.shows)
    source = canvas_stage(stage)
    things: list[Any] = [*notes_of(source), *values_of(source)] if source else []
    shown = [thing for thing in things if thing.is_shown and thing.text and thing.group]
    shown.sort(key=lambda thing: (thing.group.position, thing.created_at))
    return [
        WorkItem(reference(t), t, t.group, t.text, t.language)
        for t in shown
        if not getattr(t, "merged_into_id", None)
    ]
