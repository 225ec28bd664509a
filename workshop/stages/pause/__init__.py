"""A break: when we go on, and what we have decided."""

from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import StageKind
from workshop.surface.decision import decided


class Pause(StageKind):
    """Nothing is asked."""

    key = "pause"
    name = _("A break")
    has_done_button = False

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """What the day has decided."""
        return {"decided": decided(stage.session)}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The same."""
        return {"decided": decided(stage.session)}
