"""The tables' work in plenary: table by table, what others say to it, themes woven from it.

options · work · canvases · shown  what the tables have     view   what of it is on the projector
form · participant · regions  opening it, saying something    facilitator · themes  driving, weaving
records   themes and answers in the outcome
"""

from collections.abc import Collection, Iterator
from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.response import Response
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.contributions.theme import Theme
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.gallery.facilitator import facilitator_actions
from workshop.stages.gallery.form import ResponseForm, response_form
from workshop.stages.gallery.options import SOURCES, GalleryOptions
from workshop.stages.gallery.participant import actions
from workshop.stages.gallery.records import RESPONSES, THEMES, gallery_blocks, gallery_records
from workshop.stages.gallery.regions import mine, tables
from workshop.stages.gallery.themes import Woven, themes_of
from workshop.stages.gallery.view import View, next_view, read, view_of
from workshop.stages.gallery.work import TableWork, Work, work_of


class PhoneFace(TypedDict):
    """The composer; `one` is set on the page of one table."""

    work: Work
    options: GalleryOptions
    form: ResponseForm
    one: TableWork | None


class ProjectorFace(TypedDict):
    """What the facilitator has chosen to show."""

    work: Work
    view: View
    themes: list[Woven]


class ConsoleFace(ProjectorFace):
    """The same with the buttons; `next` is where the walk goes on."""

    options: GalleryOptions
    next: str
    next_table: TableWork | None
    spotlit: str


class GalleryKind(StageKind[GalleryOptions]):
    """The tables' work, side by side."""

    key = "gallery"
    name = _("A walk through the tables' work")
    options = GalleryOptions
    has_done_button = False
    contributions = (Response, Theme)
    has_own_list = True
    spotlight = "stages/gallery/spotlight.html"
    regions = (tables, mine)
    participant = actions
    facilitator = facilitator_actions
    sheets = (THEMES, RESPONSES)
    exercises = (Exercise("responses", ("text",), Response, (("kind", "touches"),)),)
    desk_exercises = (Exercise("view", (), Theme), Exercise("themes", ("name",), Theme))

    def needs(self, options: Any) -> Collection[str]:
        """The kind whose work is shown."""
        return (SOURCES[GalleryOptions.model_validate(options).shows],)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The composer, then every table's work."""
        work = work_of(stage, participant.language)
        return {
            "work": work,
            "options": self.options_of(stage),
            "form": response_form(stage, work),
            "one": None,
        }

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """What the facilitator has chosen."""
        work = work_of(stage, place.language)
        woven = [one for one in themes_of(stage, work) if one.theme.is_shown and one.items]
        return {"work": work, "view": view_of(stage, work), "themes": woven}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Every table's work with what was said, and what is on the projector."""
        work = work_of(stage, place.language)
        view = view_of(stage, work)
        following = next_view(view, work)
        after = read(following, work)
        return {
            "work": work,
            "view": view,
            "themes": themes_of(stage, work),
            "options": self.options_of(stage),
            "next": following,
            "next_table": after.table if after else None,
            "spotlit": spotlit_id(stage.session_id),
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """Themes, then what was said."""
        return gallery_blocks(stage, reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Row by row."""
        return gallery_records(stage, reader)
