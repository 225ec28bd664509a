"""Notes in the summary: table by table, side by side with the question they answer."""

from collections.abc import Iterator, Sequence

from workshop.domain.contributions.note import Note
from workshop.domain.session.stage import Stage
from workshop.exports.markdown import escaped
from workshop.exports.phrases import phrase, said_in, table_name


def note_lines(notes: Sequence[Note], stage: Stage, language: str) -> Iterator[str]:
    """What the room sees of `notes`; merged ones under the note they were sewn to."""
    shown = [note for note in notes if note.is_shown]
    groups = {note.group_id: note.group for note in shown}
    for group in sorted(groups.values(), key=lambda g: -1 if g is None else g.position):
        name = table_name(group, language) if group else phrase("everybody", language)
        yield from ("", f"### {name}", "")
        at_table = [note for note in shown if note.group_id == (group.id if group else None)]
        for field in dict.fromkeys(note.field for note in at_table):
            label = _label(stage, field, language)
            if label:
                yield from ("", f"**{escaped(label)}**", "")
            for note in at_table:
                if note.field == field:
                    yield from _note(note)


def _note(note: Note) -> Iterator[str]:
    yield f"- {escaped(note.text)}"
    for sewn in note.merged:
        if not sewn.hidden_at and not sewn.is_waiting:
            yield f"  - {escaped(sewn.text)}"


def _label(stage: Stage, field: str, language: str) -> str:
    for column in stage.options.get("columns", []):
        if column["key"] == field:
            return said_in(column["title"], language)
    return ""
