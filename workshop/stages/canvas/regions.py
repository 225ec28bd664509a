"""What I have sent, what my pair has, and the canvas of my table as a list and as a picture."""

from dataclasses import dataclass
from typing import Any

from workshop.domain.catalogue.canvases import Address, Canvas
from workshop.domain.contributions.note import notes_of
from workshop.domain.contributions.tension import Tension
from workshop.domain.seating.pairs import pair_of
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
from workshop.live import region
from workshop.stages.canvas.chosen import canvas_of
from workshop.surface.board import is_board_open
from workshop.surface.canvas.content import CanvasContent, content_of, used_by
from workshop.surface.canvas.listing import ListedPlace, listed
from workshop.surface.canvas.picture import picture
from workshop.surface.canvas.words import Words, words_of
from workshop.surface.regions import own_notes

mine = own_notes("canvas", leaves_for_the_board=True)


@dataclass(frozen=True)
class Board:
    """A canvas as a list: the one of now or one that the table had before."""

    canvas: Canvas
    words: Words
    content: CanvasContent
    places: list[ListedPlace]

    def between(self, tension: Tension) -> str:
        """The two fields of a tension."""
        ends = (Address.read(end) for end in (tension.one_field, tension.other_field))
        return " / ".join(self.words.place(end) for end in ends if end)


@region("canvas/pair", per="person", template="stages/canvas/pair.html")
def pair(place: Place) -> dict[str, Any]:
    """In the pair's step: with whom I work, and what they wrote."""
    assert place.stage and place.participant
    if Day(place.session).mode_of(place.stage) != "pair":
        return {"is_pair": False, "others": [], "notes": []}
    together = pair_of(place.participant, place.group)
    others = [person for person in together if person.id != place.participant.id]
    ids = {person.id for person in others}
    notes = notes_of(place.stage, group=place.group) if ids and place.group else ()
    written = [n for n in notes if n.is_shown and n.participant_id in ids]
    return {"is_pair": True, "others": others, "notes": written}


@region("canvas/board", per="group", template="stages/canvas/board.html")
def board(place: Place) -> dict[str, Any]:
    """The table's canvases as lists, in parts: a canvas, a place of it. Nothing while people still
    work alone or in pairs."""
    assert place.stage
    stage, group = place.stage, place.group
    if group is None or not is_board_open(stage):
        return {"boards": []}
    now = canvas_of(stage, group)
    boards = []
    for canvas, content in used_by(stage, group, now):
        words = words_of(stage, canvas, place.language)
        boards.append(Board(canvas, words, content, listed(canvas, content, words)))
    return {"boards": boards}


@region("canvas/picture", per="group", template="stages/canvas/picture.html")
def drawn(place: Place) -> dict[str, Any]:
    """The canvas of now as a picture, where there is room for it."""
    assert place.stage
    stage, group = place.stage, place.group
    if group is None or not is_board_open(stage):
        return {"is_open": False}
    canvas = canvas_of(stage, group)
    content, words = content_of(stage, group, canvas), words_of(stage, canvas, place.language)
    return {"is_open": True, "picture": picture(canvas, content, words)}
