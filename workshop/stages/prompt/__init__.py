"""A question and a timer, and nothing to send."""

from workshop.domain.session.stage import Stage
from workshop.kinds import StageKind


class Prompt(StageKind):
    """People talk; phones, console and projector show the question."""

    key = "prompt"

    def asks_done(self, stage: Stage) -> bool:
        """Not where everybody talks together: there is nothing to be done with."""
        return stage.mode not in ("plenary", "circle")
