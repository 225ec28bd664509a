"""My commitments, those I am asked to join, those I answered, and those of my table."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from workshop import db
from workshop.domain.contributions.commitment import ASKED, Commitment, Party, asked_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.live import region
from workshop.stages.commitments.kinds import SORTS
from workshop.stages.commitments.state import state_of
from workshop.surface.board import is_board_open
from workshop.surface.deciding import DECIDERS

WORDS = {"deciders": DECIDERS, "sorts": SORTS}


@region("commitments/mine", per="person", template="stages/commitments/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """What I have promised, and what the others said."""
    assert place.participant
    return {"commitments": Commitment.owned_by(place.participant), **WORDS}


@region("commitments/asked", per="person", template="stages/commitments/asked.html")
def asked(place: Place) -> dict[str, Any]:
    """What waits for my answer."""
    assert place.participant
    waiting = _with_my_part(place.participant)
    return {"asked": [(c, party) for c, party in waiting if party.answer == ASKED], **WORDS}


@region("commitments/answered", per="person", template="stages/commitments/answered.html")
def answered(place: Place) -> dict[str, Any]:
    """What I have answered, and can answer in another way."""
    assert place.participant
    mine = _with_my_part(place.participant)
    return {"answered": [(c, party) for c, party in mine if party.answer != ASKED], **WORDS}


@region("commitments/table", per="group", template="stages/commitments/table.html")
def table(place: Place) -> dict[str, Any]:
    """My table's beside each other, as the room sees them: organisations, no names.

    Not while people still write alone.
    """
    assert place.stage and place.group
    if not is_board_open(place.stage):
        return {"rows": []}
    query = select(Commitment).where(
        Commitment.session_id == place.session.id, Commitment.group_id == place.group.id
    )
    found: Sequence[Commitment] = db.session.scalars(
        query.order_by(Commitment.due, Commitment.created_at, Commitment.id)
    ).all()
    return {"rows": [(c, state_of(c)) for c in found if c.is_shown]}


def _with_my_part(me: Participant) -> list[tuple[Commitment, Party]]:
    return [
        (c, next(p for p in c.parties if p.participant_id == me.id))
        for c in asked_of(me)
        if c.is_shown
    ]
