"""What a gallery takes besides its questions."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, one_of, rows
from workshop.domain.catalogue.designs.kinds import usual_options
from workshop.domain.session.stage import Stage

Kind = Annotated[str, one_of("touches", "helps", "thinks")]


class GalleryOptions(Content):
    """What it `shows`, whether themes are woven, and what phones may say to the tables' work."""

    shows: Annotated[str, one_of("problems", "canvases", "proposals")] = "problems"
    themes: bool = False
    responses: Annotated[tuple[Kind, ...], rows()] = ("touches",)


def options_of(stage: Stage) -> GalleryOptions:
    """The stage's options; the usual ones where it has none."""
    return GalleryOptions.model_validate(stage.options or usual_options(stage.kind))
