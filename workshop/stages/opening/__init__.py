"""Opening: what we do and how; ground rules to agree on, and one to add."""

from typing import Any

from flask_babel import lazy_gettext as _

from workshop.agenda import Readiness, StageKind
from workshop.domain.contributions.marks import count_marks, find_mark
from workshop.domain.contributions.note import notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
from workshop.live import Place, region
from workshop.web.forms import Keyed, words


class RuleForm(Keyed):
    """One more ground rule."""

    text = words(_("I would add"), length=140)


class Opening(StageKind):
    """Everybody agrees on the rules, or says what is missing."""

    key = "opening"
    has_done_button = False

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The rules, and whether I have agreed."""
        return {
            "rules": stage.options.get("rules", []),
            "agreed": find_mark(stage, participant, "agreed") is not None,
            "form": RuleForm(),
        }

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The day and the rules."""
        readiness = self.readiness(stage)
        return {
            "rules": stage.options.get("rules", []),
            "added": [n for n in notes_of(stage, field="rule") if n.is_shown],
            "agreed": readiness.done,
            "here": readiness.of,
        }

    console = projector

    def readiness(self, stage: Stage) -> Readiness:
        """Who has agreed."""
        here = sum(p.is_here for p in stage.session.participants)
        return Readiness(min(count_marks(stage, "agreed"), here), here)


@region("opening/added", per="phones", template="stages/opening/added.html")
def added(place: Place) -> dict[str, Any]:
    """Rules that people have added."""
    assert place.stage
    return {"notes": [n for n in notes_of(place.stage, field="rule") if n.is_shown]}


@region("opening/mine", per="person", template="components/own_notes.html")
def mine(place: Place) -> dict[str, Any]:
    """What I have sent."""
    assert place.stage and place.participant
    return {"notes": notes_of(place.stage, writer=place.participant)}


from workshop.stages.opening import participant as routes  # noqa: E402, F401
