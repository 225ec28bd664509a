"""A canvas: a table's shared surface."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind
from workshop.stages.canvas.options import CanvasOptions


class CanvasKind(StageKind[CanvasOptions]):
    """A shared surface."""

    key = "canvas"
    name = _("A shared surface")
    options = CanvasOptions

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"
