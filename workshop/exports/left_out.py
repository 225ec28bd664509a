"""What a summary leaves out, counted."""

from dataclasses import dataclass
from itertools import chain

from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import waiting_wordings
from workshop.domain.session.session import Session
from workshop.exports.complete import every


@dataclass(frozen=True)
class LeftOut:
    """How many texts: `hidden` by a facilitator; `private`: own words, late, taken back."""

    hidden: int
    private: int


def left_out(session: Session) -> LeftOut:
    """Counted over the whole session; a text is counted once, as hidden if it is both."""
    notes, picks = every(Note, session), every(Pick, session)
    promises = every(Commitment, session)
    hidden = sum(
        thing.hidden_at is not None
        for thing in chain[Note | Pick | Commitment](notes, picks, promises)
    )
    waiting = sum(not n.hidden_at and n.is_waiting for n in notes)
    taken_back = sum(bool(p.withdrawn_at) and not p.hidden_at for p in promises)
    words = sum(
        isinstance(answer, str) and bool(answer.strip()) and not answer.isdigit()
        for row in every(Feedback, session)
        for answer in row.answers.values()
    )
    waiting += len(waiting_wordings(session.id))
    return LeftOut(hidden=hidden, private=waiting + taken_back + words)
