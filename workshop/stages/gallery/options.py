"""What a gallery takes besides its questions."""

from typing import Annotated

from workshop.domain.catalogue.content.fields import Content, one_of, rows

Kind = Annotated[str, one_of("touches", "helps", "thinks")]


class GalleryOptions(Content):
    """What it `shows`, whether themes are woven, and what phones may say to the tables' work."""

    shows: Annotated[str, one_of("problems", "canvases", "proposals")] = "problems"
    themes: bool = False
    responses: Annotated[tuple[Kind, ...], rows()] = ("touches",)
