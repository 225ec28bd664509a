"""A table's notes of earlier stages, to choose from: where a problem or an idea comes from."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from workshop import db
from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.reference import reference
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.surface.board import clusters
from workshop.surface.canvas.words import words_of


@dataclass(frozen=True)
class OfferedNote:
    """A cluster of notes with the place where it stands, in words."""

    reference: str
    words: str
    language: str
    side: str
    more: int  # notes grouped with it


def notes_before(stage: Stage, group: Group, language: str) -> list[OfferedNote]:
    """What is shown on the canvases of `group` in stages before this one, in the day's order."""
    earlier = (
        Note.group_id == group.id,
        Stage.removed_at.is_(None),
        Stage.position < stage.position,
    )
    query = select(Note).join(Stage, Stage.id == Note.stage_id).where(*earlier)
    in_order = (Stage.position, Note.position.is_(None), Note.position, Note.created_at, Note.id)
    notes = [n for n in db.session.scalars(query.order_by(*in_order)) if n.text]
    found = []
    for cluster in clusters(notes):
        side = place_of(cluster.head, language)
        if side:
            head = cluster.head
            words = cluster.name or head.text
            found.append(
                OfferedNote(reference(head), words, head.language, side, len(cluster.merged))
            )
    return found


def place_of(note: Note, language: str) -> str:
    """Where a note stands, in words; "" for one that stands on no canvas."""
    address, canvases = Address.read(note.field), catalogue.canvases()
    if address is None or address.find(canvases) is None:
        return ""
    return words_of(note.stage, canvases[address.canvas], language).place(address)


def by_side(offered: Collection[OfferedNote]) -> dict[str, list[OfferedNote]]:
    """The same, place by place."""
    found: dict[str, list[OfferedNote]] = {}
    for one in offered:
        found.setdefault(one.side, []).append(one)
    return found
