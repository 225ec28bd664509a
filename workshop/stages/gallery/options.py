"""What a gallery takes besides its questions."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, one_of, rows
from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage

Kind = Annotated[str, one_of("touches", "helps", "thinks")]

PROBLEMS, CANVASES, PROPOSALS = "problems", "canvases", "proposals"
SOURCES = {PROBLEMS: "problem", CANVASES: "canvas", PROPOSALS: "proposals"}  # kinds of stage


class GalleryOptions(Content):
    """What it `shows`, whether themes are woven, and what phones may say to the tables' work."""

    shows: Annotated[str, one_of(*SOURCES)] = PROBLEMS
    themes: bool = False
    responses: Annotated[tuple[Kind, ...], rows()] = ("touches",)


def options_of(stage: Stage) -> GalleryOptions:
    """The stage's options; the usual ones where it has none."""
    return GalleryOptions.model_validate(stage.options or usual_options(stage.kind))
