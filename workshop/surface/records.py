"""Notes in the outcome: side by side under their fields, and row by row."""

from collections.abc import Callable, Iterator, Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.note import notes_of
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Heading, Quote, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.surface.board import Cluster, clusters

Title = Callable[[str], str]  # of a field, in the reader's language

NOTES = Sheet(
    "notes",
    _("Notes"),
    _("What people wrote, with table and language, without the writer."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("table", _("Table")),
        Column("field", _("Side or question")),
        Column("text", _("Text")),
        Column("language", _("Language")),
        Column("written_at", _("Written at")),
        Column("merged_into", _("Grouped with")),
        Column("cluster", _("Name of the group")),
    ),
)


def note_blocks(
    stage: Stage, reader: Reader, title: Title, order: Sequence[str] = ()
) -> Iterator[Block]:
    """Table by table, field by field (those of `order` first); what was merged under its head."""
    shown = [note for note in reader.shown(notes_of(stage)) if note.text]
    groups = {note.group_id: note.group for note in shown}
    for group in sorted(groups.values(), key=lambda g: -1 if g is None else g.position):
        name = group_name(group) if group else gettext("Everyone together")
        yield Heading(words=name)
        here = [note for note in shown if note.group_id == (group.id if group else None)]
        yield from _fields(clusters(here), reader, title, order)


def _fields(
    found: Sequence[Cluster], reader: Reader, title: Title, order: Sequence[str]
) -> Iterator[Block]:
    written = dict.fromkeys(cluster.field for cluster in found)
    for key in [*(k for k in order if k in written), *(k for k in written if k not in order)]:
        if title(key):
            yield Heading(words=title(key), level=2)
        for cluster in (c for c in found if c.field == key):
            yield Quote(
                said=reader.said(cluster.head),
                source=cluster.name,
                id=cluster.head.id,
                under=tuple(Quote(said=reader.said(n), id=n.id) for n in cluster.merged),
            )


def note_records(stage: Stage, reader: Reader, title: Title = lambda key: key) -> Iterator[Record]:
    """Every note that may be read."""
    for note in (n for n in reader.shown(notes_of(stage)) if n.text):
        values = (
            note.id, reader.local(stage.title), group_name(note.group) if note.group else "",
            title(note.field), reader.said(note), note.language, reader.moment(note.created_at),
            note.merged_into_id, note.cluster_name,
        )  # fmt: skip
        yield Record(NOTES.key, values)
