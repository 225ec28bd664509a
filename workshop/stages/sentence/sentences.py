"""The sentences of a stage as the room sees them: as they came, without name and table."""

from collections.abc import Sequence

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.session.stage import Stage

FIELD = "sentence"


def shown_sentences(stage: Stage) -> Sequence[Note]:
    """Those that the room sees."""
    return [note for note in notes_of(stage, field=FIELD) if note.is_shown and note.text]


def beginning(stage: Stage, language: str) -> str:
    """How the sentence begins, without the dots that wait for the rest: "" for a question."""
    said: str = stage.question.get(language) or next(iter(stage.question.values()), "")
    begun = said.rstrip(". …").rstrip()
    return begun if said.rstrip().endswith(("…", "...")) else ""
