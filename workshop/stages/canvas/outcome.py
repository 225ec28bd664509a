"""Canvases in the outcome: table by table, canvas by canvas, field by field."""

from collections.abc import Iterator

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain import catalogue
from workshop.domain.catalogue.canvases import Address, Canvas
from workshop.domain.contributions.field_value import FieldValue, values_of
from workshop.domain.contributions.note import Note, links_among, notes_of
from workshop.domain.contributions.tension import Tension, tensions_of
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import (
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paragraph,
    Quote,
    Record,
    Said,
    Sheet,
)
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.surface.canvas.content import CanvasContent, sorted_out
from workshop.surface.canvas.listing import listed
from workshop.surface.canvas.words import Words, words_of

FIELDS = Sheet(
    "canvas_fields",
    _("Canvases"),
    _("What tables wrote or chose in the fields of their canvases, and tensions."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("table", _("Table")),
        Column("canvas", _("Canvas")),
        Column("field", _("Side or question")),
        Column("text", _("Text")),
    ),
)

Things = tuple[list[Note], list[FieldValue], list[Tension]]


def canvas_blocks(stage: Stage, reader: Reader) -> Iterator[Block]:
    """Everything that may be read."""
    things = _things(stage, reader)
    links = links_among(things[0])
    groups = {t.group_id: t.group for some in things for t in some}
    for group in sorted(groups.values(), key=lambda g: -1 if g is None else g.position):
        yield Heading(words=group_name(group) if group else gettext("Everyone together"))
        notes, values, tensions = (_at(group, some) for some in things)
        contents = [
            (canvas, sorted_out(canvas, notes, values, tensions, links))
            for canvas in catalogue.canvases().values()
        ]
        used = [(canvas, content) for canvas, content in contents if not content.is_empty]
        for canvas, content in used:
            if len(used) > 1:
                yield Paragraph(words=reader.local(canvas.title), is_note=True)
            yield from _canvas(stage, canvas, content, reader)


def canvas_records(stage: Stage, reader: Reader) -> Iterator[Record]:
    """A row for each value and each tension."""
    _notes, values, tensions = _things(stage, reader)
    for value in values:
        canvas = _canvas_at(value.field)
        if canvas and (value.text or value.value):
            words = words_of(stage, canvas, reader.language)
            said = reader.said(value, words.value(value))
            title = place_title(stage, reader, value.field)
            yield _record(stage, reader, value, canvas, title, said)
    for tension in tensions:
        canvas = catalogue.canvases().get(tension.canvas)
        if canvas:
            ends = (tension.one_field, tension.other_field)
            between = " / ".join(place_title(stage, reader, end) for end in ends)
            both = reader.said(tension, f"{tension.one_hand} – {tension.other_hand}")
            yield _record(stage, reader, tension, canvas, between, both)


def place_title(stage: Stage, reader: Reader, written: str) -> str:
    """A place in the reader's words; as it was written where its canvas is gone."""
    address, canvas = Address.read(written), _canvas_at(written)
    if address is None or canvas is None:
        return written
    return words_of(stage, canvas, reader.language).place(address)


def _record(
    stage: Stage,
    reader: Reader,
    thing: FieldValue | Tension,
    canvas: Canvas,
    title: str,
    said: Said,
) -> Record:
    values = (
        thing.id, reader.local(stage.title), group_name(thing.group) if thing.group else "",
        reader.local(canvas.title), title, said,
    )  # fmt: skip
    return Record(FIELDS.key, values)


def _canvas(
    stage: Stage, canvas: Canvas, content: CanvasContent, reader: Reader
) -> Iterator[Block]:
    words: Words = words_of(stage, canvas, reader.language)
    for place in listed(canvas, content, words):
        if place.is_empty:
            continue
        yield Heading(words=place.title, level=2)
        if place.value:
            yield Quote(said=reader.said(place.value, place.said), id=place.value.id)
        for cluster in place.clusters:
            yield Quote(
                said=reader.said(cluster.head),
                source=cluster.name,
                id=cluster.head.id,
                under=tuple(Quote(said=reader.said(n), id=n.id) for n in cluster.merged),
            )
    if content.tensions and canvas.tensions:
        yield Heading(words=reader.local(canvas.tensions.label), level=2)
        numbered = enumerate(content.tensions, 1)
        yield Items(items=tuple(_tension(n, t, words, reader) for n, t in numbered))


def _tension(number: int, tension: Tension, words: Words, reader: Reader) -> Item:
    ends = [Address.read(end) for end in (tension.one_field, tension.other_field)]
    return Item(
        label=f"({number}) " + " / ".join(words.place(end) for end in ends if end),
        under=(
            Item(label=gettext("On the one hand"), words=reader.said(tension, tension.one_hand)),
            Item(
                label=gettext("on the other hand"), words=reader.said(tension, tension.other_hand)
            ),
        ),
    )


def _things(stage: Stage, reader: Reader) -> Things:
    return (
        reader.shown(notes_of(stage)), reader.shown(values_of(stage)),
        reader.shown(tensions_of(stage)),
    )  # fmt: skip


def _at(group: Group | None, things: list) -> list:  # type: ignore[type-arg]
    return [thing for thing in things if thing.group_id == (group.id if group else None)]


def _canvas_at(written: str) -> Canvas | None:
    address = Address.read(written)
    return catalogue.canvases().get(address.canvas) if address else None
