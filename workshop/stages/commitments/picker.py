"""Whom one may ask: who offered help first, then one's own table, then the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, current_round
from workshop.stages.commitments.solutions import Solution, Solutions

HELPS, TABLE, OTHERS = 0, 1, 2


@dataclass(frozen=True)
class Candidate:
    """`offered` are references of the proposals that they offered help to."""

    person: Participant
    group: Group | None
    offered: tuple[str, ...]
    place: int

    @property
    def label(self) -> str:
        """Name and organisation, as the other person sees them on their phone."""
        p = self.person
        return f"{p.short_name}, {p.organisation}" if p.organisation else p.short_name

    @property
    def has_offered(self) -> bool:
        """They stand first because they offered help."""
        return self.place == HELPS


def candidates(owner: Participant, solutions: Solutions, chosen: str) -> list[Candidate]:
    """Everybody else who is here. Offers count for the solution `chosen`, else for own table's."""
    current = current_round(owner.session)
    tables = {s.participant_id: s.group for s in current.seats} if current else {}
    mine = tables.get(owner.id)
    counted = [s for s in solutions.every if s.reference == chosen] or list(solutions.own)
    helping = {person_id for solution in counted for person_id in solution.helpers}
    found = []
    for person in owner.session.participants:
        if not person.is_here or person.id == owner.id:
            continue
        table = tables.get(person.id)
        beside = table is not None and mine is not None and table.id == mine.id
        place = HELPS if person.id in helping else TABLE if beside else OTHERS
        offered = _offered(person, solutions.every)
        found.append(Candidate(person, table, offered, place))
    return sorted(found, key=lambda c: _in_order(c, owner))


def _offered(person: Participant, solutions: Sequence[Solution]) -> tuple[str, ...]:
    return tuple(s.reference for s in solutions if person.id in s.helpers)


def _in_order(one: Candidate, owner: Participant) -> tuple[int, bool, str, str]:
    """Across a boundary before inside one's own organisation."""
    p = one.person
    return one.place, p.organisation == owner.organisation, p.organisation, p.name
