"""Who works with whom in pairs at a table. An odd one makes a group of three."""

from collections.abc import Sequence

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, current_round


def pairs_of(group: Group) -> list[list[Participant]]:
    """The pairs of a table, of those who are here, in the order they were seated.

    Somebody who comes late makes a pair with the third of a group of three; others keep theirs.
    """
    current = current_round(group.session)
    here = [p for p in current.members(group) if p.is_here] if current else []
    pairs = [here[at : at + 2] for at in range(0, len(here), 2)]
    if len(pairs) > 1 and len(pairs[-1]) == 1:
        pairs[-2] += pairs.pop()
    return pairs


def pair_of(person: Participant, group: Group | None) -> Sequence[Participant]:
    """`person` and whoever works with them; only `person` where there is nobody."""
    pairs = pairs_of(group) if group else []
    return next((pair for pair in pairs if person in pair), [person])
