"""The tables' canvases as a gallery shows them: the picture, and its notes one by one."""

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Canvas
from workshop.domain.contributions.canvas_choice import chosen_canvases
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.tension import Tension
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.stages.gallery.shown import Shown
from workshop.surface.canvas.content import CanvasContent, contents_of
from workshop.surface.canvas.listing import ListedPlace, listed
from workshop.surface.canvas.picture import Picture, picture
from workshop.surface.canvas.words import words_of


@dataclass(frozen=True)
class TableCanvas:
    """One table's canvas: drawn, as a list, and what can be woven into themes.

    `tension` is what the canvas calls one of its `tensions`.
    """

    title: str
    picture: Picture
    places: list[ListedPlace]
    pieces: list[Shown]
    tensions: list[Tension]
    tension: str


def canvases_of(source: Stage, groups: list[Group], language: str) -> dict[str, TableCanvas]:
    """By table's id, of tables that have written something. As many queries as for one table."""
    chosen, usual = chosen_canvases(source), kind_of(source).options_of(source).canvas
    canvases: dict[str, Canvas] = {}
    for group in groups:
        key = chosen.get(group.id) or chosen.get(None) or usual
        canvases[group.id] = catalogue.canvases().get(key) or next(
            iter(catalogue.canvases().values())
        )
    contents = contents_of(source, canvases)
    by_id = {group.id: group for group in groups}
    return {
        group_id: _drawn(source, by_id[group_id], canvases[group_id], content, language)
        for group_id, content in contents.items()
        if not content.is_empty
    }


def _drawn(
    source: Stage, group: Group, canvas: Canvas, content: CanvasContent, language: str
) -> TableCanvas:
    words = words_of(source, canvas, language)
    places = [place for place in listed(canvas, content, words) if not place.is_empty]
    return TableCanvas(
        words.local(canvas.title),
        picture(canvas, content, words, with_prompts=False),
        places,
        list(_pieces(places, group)),
        content.tensions,
        words.local(canvas.tensions.label) if canvas.tensions else "",
    )


def _pieces(places: list[ListedPlace], group: Group) -> Iterator[Shown]:
    """Every cluster of notes, and every value that says something in words."""
    for place in places:
        for cluster in place.clusters:
            head = cluster.head
            name = cluster.name or head.text
            yield Shown(reference(head), head, group, name, head.language, ((place.title, ""),))
        if place.value and place.value.text:
            yield Shown(
                reference(place.value), place.value, group, place.said, place.value.language,
                ((place.title, ""),),
            )  # fmt: skip
