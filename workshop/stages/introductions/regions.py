"""The answers of one table."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.live import region
from workshop.stages.introductions.form import FIELDS


@dataclass(frozen=True)
class Question:
    """A prompt and what people answered to it."""

    prompt: dict[str, str]
    answers: list[Note]


def questions(stage: Stage, notes: Sequence[Note]) -> list[Question]:
    """The notes by the prompt they answer; those not shown or without words are left out."""
    shown = [note for note in notes if note.is_shown and note.text]
    return [
        Question(prompt, [note for note in shown if note.field == field])
        for field, prompt in zip(FIELDS, stage.prompts, strict=False)
    ]


@region("introductions/table", per="group", template="stages/introductions/table.html")
def table(place: Place) -> dict[str, Any]:
    """The answers of one table, question by question."""
    assert place.stage
    if place.group is None:
        return {"questions": []}
    return {"questions": questions(place.stage, notes_of(place.stage, group=place.group))}
