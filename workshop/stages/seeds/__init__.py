"""Seeds: what was not taken up today, and when people meet again."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind


class SeedsKind(StageKind):
    """What is left for later."""

    key = "seeds"
    name = _("What is left for later")

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"
