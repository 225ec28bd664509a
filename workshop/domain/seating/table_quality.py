"""How good an arrangement of the people who are coming is: sizes, and the engine's goals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.seating.table_request import at_tables, request_for
from workshop.domain.session.session import Session

Seats = Mapping[str, int]  # a participant's id: the position of their table


@dataclass(frozen=True)
class Quality:
    """Sizes of the smallest and the largest table; `goals` are the engine's levels by name."""

    tables: int
    smallest: int
    largest: int
    goals: Mapping[str, int] = field(default_factory=dict)


def quality(session: Session, people: Sequence[Participant], seats: Seats) -> Quality:
    """Of `people` at these tables; who has no seat does not count."""
    seated = [p for p in people if p.id in seats]
    positions = sorted({seats[p.id] for p in seated})
    if not positions:
        return Quality(0, 0, 0)
    plan = tuple(tuple(p.id for p in seated if seats[p.id] == place) for place in positions)
    levels = grouping.score(request_at(session, seated, positions), plan)
    return Quality(
        len(plan),
        min(map(len, plan)),
        max(map(len, plan)),
        {level.level: level.value for level in levels if level.level != "moves"},
    )


def request_at(
    session: Session, people: Sequence[Participant], positions: Sequence[int]
) -> grouping.Request:
    """What is wished for `people` at exactly these tables."""
    size = (session.group_min, session.group_max)
    request = replace(request_for(session, people, size), groups=len(positions))
    return at_tables(request, [Group(position=position) for position in positions])
