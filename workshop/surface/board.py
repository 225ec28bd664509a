"""What a table sees of its notes, and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.contributions.note import Note, links_among, notes_of
from workshop.domain.seating.rounds import Group
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage


@dataclass(frozen=True)
class Cluster:
    """A note and what is merged into it. It stands in the field of its first note.

    `same` and `disagree` are notes of the same board that are linked to the first one.
    """

    head: Note
    merged: list[Note]
    same: list[Note]
    disagree: list[Note]

    @property
    def field(self) -> str:
        """The key of its field."""
        return self.head.field

    @property
    def name(self) -> str:
        """What the table calls it, if anything."""
        return self.head.cluster_name


def is_board_open(stage: Stage) -> bool:
    """Not while people work alone or in pairs: the first thoughts are everybody's own."""
    day = Day(stage.session)
    if day.run and day.run.stage_id == stage.id:
        return stage.steps[day.step].mode not in ("individual", "pair")
    return any(run.stage_id == stage.id for run in stage.session.runs)


def is_on_board(note: Note, group: Group | None) -> bool:
    """Whether `group` can see it on its board."""
    return group is not None and note.group_id == group.id and note.is_shown


def clusters_of(stage: Stage, group: Group) -> list[Cluster]:
    """The board of a table, in the order of the notes."""
    return clusters(notes_of(stage, group=group))


def clusters(
    notes: Sequence[Note], links: Mapping[str, list[tuple[str, str]]] | None = None
) -> list[Cluster]:
    """Shown notes as clusters. A note whose head is not shown stands alone: nothing disappears.

    `links` as `links_among` gives them, if they are known already.
    """
    shown = {note.id: note for note in notes if note.is_shown}
    links = links_among(list(shown.values())) if links is None else links
    below: dict[str, list[Note]] = {}
    for note in shown.values():
        if note.merged_into_id in shown:
            below.setdefault(note.merged_into_id or "", []).append(note)

    def linked(note: Note, kind: str) -> list[Note]:
        ends = links.get(note.id, [])
        return [shown[other] for other, how in ends if how == kind and other in shown]

    return [
        Cluster(note, below.get(note.id, []), linked(note, "same"), linked(note, "disagree"))
        for note in shown.values()
        if note.merged_into_id not in shown
    ]
