"""The tables' work in plenary, table by table, and the themes woven from it.

options · work  what is shown      form · participant  answers from phones
themes · facilitator  weaving, walking from table to table      regions  on phones
"""

from collections.abc import Collection, Iterator
from typing import Any

from flask import request
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.projector_view import on_projector
from workshop.domain.contributions.response import Response
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.contributions.theme import Theme
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Heading, Item, Items, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.stages.gallery.facilitator import facilitator_actions
from workshop.stages.gallery.form import RESPONSES, response_form
from workshop.stages.gallery.options import GalleryOptions, options_of
from workshop.stages.gallery.participant import actions
from workshop.stages.gallery.regions import work
from workshop.stages.gallery.themes import woven
from workshop.stages.gallery.work import TableWork, tables_work, to_weave

SOURCES = {"problems": "problem", "canvases": "canvas", "proposals": "proposals"}

THEMES = Sheet(
    "themes",
    _("Themes"),
    _("What the tables' work has in common, put together in plenary."),
    (
        Column("id", _("Id")),
        Column("theme", _("Theme")),
        Column("table", _("Table")),
        Column("text", _("Text")),
    ),
)
ANSWERS = Sheet(
    "responses",
    _("Answers to the tables"),
    _("What people said to other tables' work, without names."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("kind", _("Kind")),
        Column("about", _("To what")),
        Column("text", _("Text")),
    ),
)


class GalleryKind(StageKind[GalleryOptions]):
    """The tables' work, side by side."""

    key = "gallery"
    name = _("A walk through the tables' work")
    options = GalleryOptions
    has_done_button = False
    contributions = (Response, Theme)
    has_own_list = True
    regions = (work,)
    participant = actions
    facilitator = facilitator_actions
    sheets = (THEMES, ANSWERS)
    desk_exercises = (Exercise("themes", ("name",), Theme),)

    def needs(self, options: Any) -> Collection[str]:
        """The kind whose work is shown."""
        return (SOURCES[GalleryOptions.model_validate(options).shows],)

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The form opens at the work of one table."""
        options = options_of(stage)
        about = request.values.get("about", "")
        return {"form": response_form(options.responses), "about": about, "options": options}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """All tables, one of them, or the themes."""
        return self._face(stage, place)

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The same with what was said, and where the walk is."""
        face = self._face(stage, place)
        tables: list[TableWork] = face["tables"]
        ids = [f"groups/{one.group.id}" for one in tables]
        at = ids.index(face["shown"]) if face["shown"] in ids else -1
        return face | {
            "following": ids[at + 1] if at + 1 < len(ids) else "",
            "spotlit": spotlit_id(stage.session_id),
            "names": RESPONSES,
        }

    def ready(self, stage: Stage) -> None:
        """Nothing is asked of everybody."""
        return None

    def _face(self, stage: Stage, place: Place) -> dict[str, Any]:
        options, tables = options_of(stage), tables_work(stage, place.language)
        shown = on_projector(stage)
        return {
            "options": options,
            "tables": tables,
            "shown": shown,
            "one": next((t for t in tables if f"groups/{t.group.id}" == shown), None),
            "themes": woven(stage.session, to_weave(stage)) if options.themes else [],
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """Themes of this stage, then what was said to the tables."""
        themes = [t for t in woven(stage.session, to_weave(stage)) if t.theme.stage_id == stage.id]
        for one in themes:
            yield Heading(words=reader.said(one.theme))
            yield Items(
                items=tuple(
                    Item(
                        label=group_name(item.group) if item.group else "",
                        words=reader.said(item.thing, item.words),
                    )
                    for item in one.items
                )
            )
        said = reader.shown(Response.all_of(stage))
        if said:
            yield Heading(words=gettext("Answers to the tables"))
            yield Items(
                items=tuple(
                    Item(label=str(RESPONSES.get(r.kind, "")), words=reader.said(r)) for r in said
                )
            )

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row for each item of a theme, and for each answer."""
        for one in woven(stage.session, to_weave(stage)):
            for item in one.items if one.theme.stage_id == stage.id else ():
                values = (
                    one.theme.id, reader.said(one.theme),
                    group_name(item.group) if item.group else "",
                    reader.said(item.thing, item.words),
                )  # fmt: skip
                yield Record(THEMES.key, values)
        for said in reader.shown(Response.all_of(stage)):
            kind = str(RESPONSES.get(said.kind, ""))
            about = (said.id, reader.local(stage.title), kind, said.about, reader.said(said))
            yield Record(ANSWERS.key, about)
