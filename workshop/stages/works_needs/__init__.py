"""Works / needs development: notes alone and in silence, then the table looks at them together.

__init__  the kind      options · form  two sides      participant · regions  writing, the board
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.works_needs.form import note_form
from workshop.stages.works_needs.options import Column, WorksNeedsOptions
from workshop.stages.works_needs.participant import actions
from workshop.stages.works_needs.regions import board, mine
from workshop.surface.board import is_board_open
from workshop.surface.records import NOTES, note_blocks, note_records


class PhoneFace(TypedDict):
    """The composer."""

    form: Any
    columns: tuple[Column, ...]
    board_open: bool


@dataclass(frozen=True)
class Row:
    """A table on the console; `group` is None for people without one. `notes` by column."""

    group: Group | None
    members: list[Participant]
    notes: dict[str, int]


class ConsoleFace(TypedDict):
    """How many notes each table has on each side."""

    columns: tuple[Column, ...]
    rows: list[Row]


class WorksNeeds(StageKind[WorksNeedsOptions]):
    """Two columns on either side of one line."""

    key = "works_needs"
    name = _("Works / needs development")
    options = WorksNeedsOptions
    contributions = (Note,)
    regions = (mine, board)
    participant = actions
    sheets = (NOTES,)
    exercises = (Exercise("notes", ("text",), Note, (("column", "works"),)),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The composer."""
        return {
            "form": note_form(stage),
            "columns": self.options_of(stage).columns,
            "board_open": is_board_open(stage),
        }

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The two questions."""
        return {"columns": self.options_of(stage).columns}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """How many notes each table has on each side."""
        columns = self.options_of(stage).columns
        return {"columns": columns, "rows": _counts(stage, [column.key for column in columns])}

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """Table by table, the sides always in the same order."""
        return note_blocks(stage, reader, partial(self._title, stage, reader), self._keys(stage))

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Every note with its side."""
        return note_records(stage, reader, partial(self._title, stage, reader))

    def _keys(self, stage: Stage) -> list[str]:
        return [column.key for column in self.options_of(stage).columns]

    def _title(self, stage: Stage, reader: Reader, field: str) -> str:
        columns = {column.key: column.title for column in self.options_of(stage).columns}
        return reader.local(columns.get(field, {"": field}))


def _counts(stage: Stage, columns: list[str]) -> list[Row]:
    """Every table with its figures; people without a table when they have written."""
    notes = [note for note in notes_of(stage) if note.is_shown]

    def figures(group_id: str | None) -> dict[str, int]:
        return {
            key: sum(n.group_id == group_id and n.field == key for n in notes) for key in columns
        }

    current = current_round(stage.session)
    rows = [
        Row(group, [p for p in members if not p.left_at], figures(group.id))
        for group, members in (seated_at(current) if current else [])
    ]
    alone = figures(None)
    return [*rows, Row(None, [], alone)] if any(alone.values()) else rows
