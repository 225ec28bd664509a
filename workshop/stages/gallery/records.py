"""Themes and what was said, in the outcome."""

from collections.abc import Iterator, Sequence

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.response import Response
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import (
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paragraph,
    Record,
    Said,
    Sheet,
)
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.outcome.thing_names import response_name
from workshop.stages.gallery.shown import Shown
from workshop.stages.gallery.themes import Woven, themes_of
from workshop.stages.gallery.work import Work, work_of

THEMES = Sheet(
    "themes",
    _("Themes"),
    _("What several tables have in common, item by item."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("theme", _("Theme")),
        Column("table", _("Table")),
        Column("item", _("Item")),
    ),
)

RESPONSES = Sheet(
    "responses",
    _("Said to the tables' work"),
    _("What people said to each table's work, without the writer."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("to_table", _("To table")),
        Column("about", _("About")),
        Column("kind", _("How it begins")),
        Column("text", _("Text")),
        Column("language", _("Language")),
    ),
)


def gallery_blocks(stage: Stage, reader: Reader) -> Iterator[Block]:
    """The themes with their tables, then what was said, item by item in the tables' order."""
    work = work_of(stage, reader.language)
    for woven in _seen(stage, work, reader):
        yield Heading(words=reader.said(woven.theme))
        tables = ", ".join(group_name(group) for group in woven.groups)
        if len(woven.groups) > 1:
            counted = ngettext(
                "At %(num)d table: %(tables)s",
                "At %(num)d tables: %(tables)s",
                len(woven.groups),
                tables=tables,
            )
            yield Paragraph(words=counted)
        yield Items(items=tuple(_item(item) for item in woven.items))
    if any(reader.shown(item.said) for item in work.items) or reader.shown(work.about_all):
        yield Heading(words=gettext("What was said to the tables' work"))
    for item in work.items:
        said = reader.shown(item.said)
        if said:
            yield Items(items=(_with(_item(item), said, reader),))
    general = reader.shown(work.about_all)
    if general:
        yield Items(items=(_with(Item(label=gettext("To all tables")), general, reader),))


def gallery_records(stage: Stage, reader: Reader) -> Iterator[Record]:
    """A row for each item of each theme and for each thing that was said."""
    work, title = work_of(stage, reader.language), reader.local(stage.title)
    for woven in _seen(stage, work, reader):
        for item in woven.items:
            values = (
                woven.theme.id, title, reader.said(woven.theme),
                group_name(item.group) if item.group else "", Said(item.words, item.language),
            )  # fmt: skip
            yield Record(THEMES.key, values)
    about: list[tuple[Shown | None, Sequence[Response]]] = [(i, i.said) for i in work.items]
    for about_item, said in [*about, (None, work.about_all)]:
        for response in reader.shown(said):
            table = group_name(about_item.group) if about_item and about_item.group else ""
            to = Said(about_item.words, about_item.language) if about_item else ""
            row = (
                response.id, title, table, to, response_name(response.kind),
                reader.said(response), response.language,
            )  # fmt: skip
            yield Record(RESPONSES.key, row)


def _seen(stage: Stage, work: Work, reader: Reader) -> Iterator[Woven]:
    """Themes that have something in them."""
    return (w for w in themes_of(stage, work) if reader.shown([w.theme]) and w.items)


def _item(item: Shown) -> Item:
    return Item(
        label=group_name(item.group) if item.group else "", words=Said(item.words, item.language)
    )


def _with(item: Item, said: Sequence[Response], reader: Reader) -> Item:
    under = (Item(label=response_name(r.kind), words=reader.said(r)) for r in said)
    return Item(label=item.label, words=item.words, under=tuple(under))
