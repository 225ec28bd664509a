"""My promises, and those somebody wants to make with me."""

from typing import Any

from workshop.domain.contributions.commitment import Commitment, asked_of
from workshop.domain.seating.place import Place
from workshop.live import region


@region("commitments/mine", per="person", template="stages/commitments/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """What I have promised, and what the others said."""
    assert place.participant
    return {"commitments": Commitment.owned_by(place.participant)}


@region("commitments/table", per="group", template="stages/commitments/table.html")
def table(place: Place) -> dict[str, Any]:
    """The promises of one table beside each other, as the room sees them: without names."""
    group_id = place.group.id if place.group else ""
    every = Commitment.of_session(place.session.id) if group_id else ()
    return {"promises": [c for c in every if c.is_shown and c.group_id == group_id]}


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
