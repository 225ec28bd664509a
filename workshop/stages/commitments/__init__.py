"""Commitments: what I promise, with whom, by when; the other person says yes on their own phone."""

from typing import Any

from workshop.agenda import StageKind
from workshop.domain.contributions.commitment import ASKED, SUGGESTED, Commitment, asked_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.spotlight import Spotlight
from workshop.domain.session.stage import Stage
from workshop.live import Place, region
from workshop.stages.commitments.form import promise_form
from workshop.stages.commitments.network import Hoop, Promise


class Commitments(StageKind):
    """Threads between organisations: dotted until the other person says yes."""

    key = "commitments"

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The form; everybody else in the room can be asked."""
        return {"form": promise_form(participant)}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Promises between organisations; no names."""
        shown = [c for c in Commitment.all_of(stage.session_id) if c.is_shown]
        here = {p.organisation for p in stage.session.participants if p.is_here}
        return {
            "hoop": Hoop(sorted(here - {""}), [_drawn(c) for c in shown]),
            "agreed": sum(c.is_agreed for c in shown),
            "waiting": sum(is_waiting(c) for c in shown),
            "groups": sorted({c.group for c in shown if c.group}, key=lambda g: g.position),
        }

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Every promise with its state."""
        spot = Spotlight.on(stage.session_id)
        return {
            "commitments": Commitment.all_of(stage.session_id),
            "lit": spot.target_id if spot else "",
        }


def is_waiting(commitment: Commitment) -> bool:
    """Somebody has not answered, or has suggested a change that waits for the owner."""
    return any(p.answer in (ASKED, SUGGESTED) for p in commitment.parties)


def _drawn(commitment: Commitment) -> Promise:
    return Promise(
        commitment.organisation,
        tuple(
            (p.organisation, p.answer in (ASKED, SUGGESTED))
            for p in commitment.parties
            if p.answer != "declined"
        ),
        commitment.group.plant if commitment.group else "",
    )


@region("commitments/mine", per="person", template="stages/commitments/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """What I have promised, and what the others said."""
    assert place.participant
    return {"commitments": Commitment.owned_by(place.participant)}


@region("commitments/asked", per="person", template="stages/commitments/asked.html")
def asked(place: Place) -> dict[str, Any]:
    """Promises somebody wants to make with me."""
    assert place.participant
    me = place.participant
    return {
        "asked": [
            (c, next(p for p in c.parties if p.participant_id == me.id))
            for c in asked_of(me)
            if c.is_shown
        ]
    }


from workshop.stages.commitments import participant as routes  # noqa: E402, F401
from workshop.stages.commitments import rewording  # noqa: E402, F401
