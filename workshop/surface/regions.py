"""Regions that several kinds have."""

from typing import Any

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.live.regions import Region, add
from workshop.surface.board import is_board_open, is_on_board


def own_notes(kind: str, *, leaves_for_the_board: bool = False) -> Region:
    """The region "<kind>/mine": what I have sent, with its state.

    Where a note `leaves_for_the_board`, it is there only until my table's board shows it.
    """

    def mine(place: Place) -> dict[str, Any]:
        assert place.stage and place.participant
        notes: list[Note] = list(notes_of(place.stage, writer=place.participant))
        if leaves_for_the_board and is_board_open(place.stage):
            group = group_of(place.participant)
            notes = [note for note in notes if not is_on_board(note, group)]
        return {"notes": [note for note in notes if note.text]}

    return add(Region(f"{kind}/mine", "person", "components/own_notes.html", mine))
