"""Proposals: what we would do, who decides, what we try until when."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind


class ProposalsKind(StageKind):
    """Solutions and trials."""

    key = "proposals"
    name = _("Solutions and trials")

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"
