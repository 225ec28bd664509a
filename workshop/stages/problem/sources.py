"""Notes that a table wrote earlier in the day: its problem comes from them."""

from collections.abc import Sequence

from sqlalchemy import select

from workshop import db
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.origin import sources_of
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.reference import referred
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage

LEFT_OUT = ("introductions", "opening")  # about oneself, not about the work that is shared


def earlier_notes(stage: Stage, group: Group) -> Sequence[Note]:
    """Shown notes of the table in earlier stages, heads of their clusters only; one query."""
    query = (
        select(Note)
        .join(Stage, Stage.id == Note.stage_id)
        .where(
            Note.session_id == stage.session_id,
            Note.group_id == group.id,
            Note.merged_into_id.is_(None),
            Stage.position < stage.position,
            Stage.kind.not_in(LEFT_OUT),
        )
    )
    found = db.session.scalars(query.order_by(Stage.position, Note.field, Note.created_at, Note.id))
    return [note for note in found if note.is_shown and note.text]


def notes_behind(problem: Problem | None) -> list[Note]:
    """The notes that the table named."""
    if problem is None:
        return []
    found = [referred(name, problem.session_id) for name in sources_of(problem)]
    return [thing for thing in found if isinstance(thing, Note) and thing.is_shown]
