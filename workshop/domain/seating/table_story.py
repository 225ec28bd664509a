"""Who meets at a table, in words that give nobody away: organisations, and what several share."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.people.participant import Participant
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session

SEVERAL = 2  # what one person alone has is nobody else's business


@dataclass(frozen=True)
class Story:
    """`organisations` in the order of seats; `shared` with how many have it, at least two."""

    organisations: list[str]
    shared: list[tuple[str, str, int]]


def story_of(session: Session, members: Sequence[Participant]) -> Story:
    """Of traits only those are told that the facilitator brings together, and the locality."""
    organisations = list(dict.fromkeys(p.organisation for p in members if p.organisation))
    shared = []
    for trait in dict.fromkeys([*Wishes.of(session).cluster, "locality"]):
        if len({v for p in session.participants for v in p.trait(trait)}) < SEVERAL:
            continue  # everybody in the room has it: nothing to tell
        counts = Counter(v for p in members for v in set(p.trait(trait)))
        shared += [(trait, v, n) for v, n in counts.most_common(1) if n >= SEVERAL]
    return Story(organisations, shared)
