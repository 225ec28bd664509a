"""One sentence from everybody, and one of all together."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind
from workshop.stages.sentence.options import SentenceOptions


class SentenceKind(StageKind[SentenceOptions]):
    """One sentence of everybody."""

    key = "sentence"
    name = _("One sentence from everybody")
    options = SentenceOptions

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"
