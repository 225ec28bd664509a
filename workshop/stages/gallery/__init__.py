"""The tables' work in plenary, table by table, and the themes woven from it."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind
from workshop.stages.gallery.options import GalleryOptions


class GalleryKind(StageKind[GalleryOptions]):
    """The tables' work, side by side."""

    key = "gallery"
    name = _("A walk through the tables' work")
    options = GalleryOptions

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"
