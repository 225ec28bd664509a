"""What I have sent, what my pair has, and the canvas of my table as a list and as a picture."""

from typing import Any

from workshop.domain.contributions.note import notes_of
from workshop.domain.seating.pairs import pair_of
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
from workshop.live import region
from workshop.stages.canvas.chosen import canvas_of
from workshop.surface.board import is_board_open
from workshop.surface.canvas.content import content_of
from workshop.surface.canvas.listing import listed
from workshop.surface.canvas.picture import picture
from workshop.surface.canvas.words import words_of
from workshop.surface.regions import own_notes

mine = own_notes("canvas", leaves_for_the_board=True)


@region("canvas/pair", per="person", template="stages/canvas/pair.html")
def pair(place: Place) -> dict[str, Any]:
    """In the pair's step: with whom I work, and what they wrote."""
    assert place.stage and place.participant
    if Day(place.session).mode_of(place.stage) != "pair":
        return {"others": [], "notes": []}
    together = pair_of(place.participant, place.group)
    others = [person for person in together if person.id != place.participant.id]
    ids = {person.id for person in others}
    notes = notes_of(place.stage, group=place.group) if ids and place.group else ()
    return {"others": others, "notes": [n for n in notes if n.is_shown and n.participant_id in ids]}


@region("canvas/board", per="group", template="stages/canvas/board.html")
def board(place: Place) -> dict[str, Any]:
    """The table's canvas as a list; nothing while people still work alone or in pairs."""
    return _canvas(place)


@region("canvas/picture", per="group", template="stages/canvas/picture.html")
def drawn(place: Place) -> dict[str, Any]:
    """The same as a picture, where there is room for it."""
    return _canvas(place, as_picture=True)


def _canvas(place: Place, *, as_picture: bool = False) -> dict[str, Any]:
    assert place.stage
    stage, group = place.stage, place.group
    if group is None or not is_board_open(stage):
        return {"is_open": False}
    canvas = canvas_of(stage, group)
    content, words = content_of(stage, group, canvas), words_of(stage, canvas, place.language)
    face: dict[str, Any] = {"is_open": True, "canvas": canvas, "words": words}
    if as_picture:
        return face | {"picture": picture(canvas, content, words)}
    return face | {"places": listed(canvas, content, words), "content": content}
