"""Choosing together: a hidden vote, and then the decision, made by talking."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind
from workshop.stages.ballot.options import BallotOptions


class BallotKind(StageKind[BallotOptions]):
    """Choosing together."""

    key = "ballot"
    name = _("Choosing together")
    options = BallotOptions

    def template(self, face: str) -> str:
        """Those of a question."""
        return f"stages/prompt/{face}.html"
