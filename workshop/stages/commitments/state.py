"""How far a commitment has come with those who were asked: one word for every screen."""

from enum import StrEnum

from workshop.domain.contributions.commitment import DECLINED, SUGGESTED, Commitment


class State(StrEnum):
    """Agreed by all, waiting for an answer or a mend, or not promised by everybody."""

    AGREED = "agreed"
    SUGGESTED = "suggested"
    WAITING = "waiting"
    PARTLY = "partly"
    DECLINED = "declined"


def state_of(commitment: Commitment) -> State:
    """Also where one has promised and another could not: that is neither agreed nor waiting."""
    answers = [party.answer for party in commitment.parties]
    if commitment.is_agreed:
        return State.AGREED
    if SUGGESTED in answers:
        return State.SUGGESTED
    if commitment.is_awaited:
        return State.WAITING
    return State.DECLINED if set(answers) == {DECLINED} else State.PARTLY
