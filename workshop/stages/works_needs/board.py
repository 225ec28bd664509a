"""What a table sees of its notes, and when."""

from dataclasses import dataclass

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage


@dataclass(frozen=True)
class Thread:
    """A note and what is sewn to it. It stands in the column of its first note."""

    head: Note
    sewn: list[Note]

    @property
    def field(self) -> str:
        """The key of its column."""
        return self.head.field


@dataclass(frozen=True)
class Row:
    """A table on the console; `group` is None for people without one. `notes` by column."""

    group: Group | None
    members: list[Participant]
    notes: dict[str, int]


def is_board_open(stage: Stage) -> bool:
    """Not while people work alone: the first thoughts are everybody's own."""
    day = Day(stage.session)
    if day.run and day.run.stage_id == stage.id:
        return stage.steps[day.step].mode != "individual"
    return any(run.stage_id == stage.id for run in stage.session.runs)


def is_readable(note: Note) -> bool:
    """Neither hidden nor waiting to be taken in."""
    return not note.hidden_at and not note.is_waiting


def is_on_board(note: Note, group: Group | None) -> bool:
    """Whether `group` can see it on its board."""
    return group is not None and note.group_id == group.id and is_readable(note)


def threads(stage: Stage, group: Group) -> list[Thread]:
    """The board of a table, notes in the order they came; one whose head is hidden stands alone."""
    notes = [note for note in notes_of(stage, group=group) if is_readable(note)]
    by_id = {note.id: note for note in notes}
    heads = [note for note in notes if note.merged_into_id not in by_id]
    return [Thread(head, [n for n in notes if n.merged_into_id == head.id]) for head in heads]


def counts(stage: Stage) -> list[Row]:
    """Every table with its figures; people without a table when they have written."""
    columns = [column["key"] for column in stage.options["columns"]]
    notes = [note for note in notes_of(stage) if is_readable(note)]

    def figures(group_id: str | None) -> dict[str, int]:
        return {
            key: sum(n.group_id == group_id and n.field == key for n in notes) for key in columns
        }

    current = current_round(stage.session)
    seated = seated_at(current) if current else []
    rows = [
        Row(group, [p for p in members if not p.left_at], figures(group.id))
        for group, members in seated
    ]
    alone = figures(None)
    return [*rows, Row(None, [], alone)] if any(alone.values()) else rows
