"""What a table put on a canvas: notes in clusters, values, tensions, by their places."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address, Canvas
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.contributions.field_value import FieldValue, values_of
from workshop.domain.contributions.note import Note, links_among, notes_of
from workshop.domain.contributions.tension import Tension, tensions_of
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.surface.board import Cluster, clusters

Thing = TypeVar("Thing", bound=Attributed)


@dataclass(frozen=True)
class CanvasContent:
    """By address ("client_path.gap.2"); `steps` is how many steps have something."""

    clusters: dict[str, list[Cluster]] = field(default_factory=dict)
    values: dict[str, FieldValue] = field(default_factory=dict)
    tensions: list[Tension] = field(default_factory=list)
    steps: int = 0

    @property
    def count(self) -> int:
        """How many things stand on it."""
        notes = sum(1 + len(c.merged) for some in self.clusters.values() for c in some)
        return notes + len(self.values) + len(self.tensions)

    @property
    def is_empty(self) -> bool:
        """Nothing was written yet."""
        return self.count == 0

    @property
    def latest(self) -> dt.datetime | None:
        """When something came last."""
        notes = [n for some in self.clusters.values() for c in some for n in (c.head, *c.merged)]
        things = [*notes, *self.values.values(), *self.tensions]
        return max((thing.created_at for thing in things), default=None)


def content_of(stage: Stage, group: Group | None, canvas: Canvas) -> CanvasContent:
    """One table's canvas, what is shown of it; four queries however much there is."""
    if group is None:
        return CanvasContent()
    notes, values = notes_of(stage, group=group), values_of(stage, group)
    return sorted_out(canvas, notes, values, tensions_of(stage, group))


def used_by(stage: Stage, group: Group, now: Canvas) -> list[tuple[Canvas, CanvasContent]]:
    """The canvas of now, then the others that the table wrote on; four queries for all of them."""
    notes = [note for note in notes_of(stage, group=group) if note.is_shown]
    values, tensions = values_of(stage, group), tensions_of(stage, group)
    links = links_among(notes)
    canvases = catalogue.canvases().values()
    ordered = [now, *(canvas for canvas in canvases if canvas.key != now.key)]
    found = [(one, sorted_out(one, notes, values, tensions, links)) for one in ordered]
    return [(one, content) for one, content in found if one is now or not content.is_empty]


def contents_of(stage: Stage, chosen: Mapping[str, Canvas]) -> dict[str, CanvasContent]:
    """The canvases of all tables by table's id; `chosen` says which. As many queries as for one."""
    notes, values, tensions = notes_of(stage), values_of(stage), tensions_of(stage)
    links = links_among([note for note in notes if note.is_shown])
    return {
        group_id: sorted_out(
            canvas,
            _at(group_id, notes),
            _at(group_id, values),
            _at(group_id, tensions),
            links,
        )
        for group_id, canvas in chosen.items()
    }


def sorted_out(
    canvas: Canvas,
    notes: Sequence[Note],
    values: Sequence[FieldValue],
    tensions: Sequence[Tension],
    links: Mapping[str, list[tuple[str, str]]] | None = None,
) -> CanvasContent:
    """These things by their places on `canvas`; what stands elsewhere is left out."""
    content = CanvasContent(tensions=[t for t in tensions if t.is_shown and t.canvas == canvas.key])
    for cluster in clusters(notes, links):
        if _is_on(cluster.field, canvas):
            content.clusters.setdefault(cluster.field, []).append(cluster)
    for value in values:
        if value.is_shown and (value.text or value.value) and _is_on(value.field, canvas):
            content.values[value.field] = value
    used = (Address.read(a) for a in (*content.clusters, *content.values))
    steps = max((address.number for address in used if address), default=0)
    return CanvasContent(content.clusters, content.values, content.tensions, steps)


def _is_on(written: str, canvas: Canvas) -> bool:
    address = Address.read(written)
    return address is not None and address.on(canvas) is not None


def _at(group_id: str, things: Sequence[Thing]) -> list[Thing]:
    return [thing for thing in things if thing.group_id == group_id]
