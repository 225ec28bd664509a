"""Kinds that designs name already. Until they exist they run as a question with a timer."""

from collections.abc import Iterator
from typing import Annotated, Any

from flask_babel import lazy_gettext as _

from workshop.domain.catalogue.content.fields import Content, Key, Text, rows, whole_number
from workshop.kinds import StageKind

Votes = Annotated[int, whole_number(1, 10)]


class BallotOptions(Content):
    """How many votes each person has, and how many of them one choice may get from one person."""

    votes: Votes = 1
    max_per_choice: Votes = 1


class CanvasChoice(Content):
    """A surface the facilitator may choose, with the question that opens it."""

    key: Key
    title: Text
    prompt: Text


class CanvasOptions(Content):
    """The surfaces that fit the stage; `canvas` is the one it begins with."""

    canvas: Key
    canvases: Annotated[tuple[CanvasChoice, ...], rows(at_least=1)]


class Planned(StageKind):
    """The faces of a question, the options of what it will be."""

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"


class Ballot(Planned):
    """Choosing together."""

    key = "ballot"
    name = _("Choosing together")
    options = BallotOptions


class Canvas(Planned):
    """A shared surface."""

    key = "canvas"
    name = _("A shared surface")
    options = CanvasOptions

    def check(self, stage: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """It begins with one of its canvases."""
        options = stage.get("options")
        if not isinstance(options, dict) or not isinstance(options.get("canvases"), list):
            return
        keys = [str(c.get("key")) for c in options["canvases"] if isinstance(c, dict)]
        canvas = options.get("canvas")
        if isinstance(canvas, str) and keys and canvas not in keys:
            yield "options.canvas", f'write one of {", ".join(keys)}, not "{canvas}"'


class Gallery(Planned):
    """The tables' work, side by side."""

    key = "gallery"
    name = _("A walk through the tables' work")


class Seeds(Planned):
    """What is left for later."""

    key = "seeds"
    name = _("What is left for later")


class Sentence(Planned):
    """One sentence of everybody."""

    key = "sentence"
    name = _("One sentence from everybody")


PLANNED = (Ballot(), Canvas(), Gallery(), Seeds(), Sentence())
