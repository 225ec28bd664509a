"""Who has done what the stage asks, by table: it informs, it never holds anybody up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workshop import kinds
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.live import presence


@dataclass(frozen=True)
class Ready:
    """How many are ready, of how many with a phone, at `group` or in the whole room."""

    done: int
    of: int
    group: Group | None = None


@dataclass(frozen=True)
class RoomReadiness:
    """The whole room, its tables, and how many have no phone."""

    room: Ready
    tables: Sequence[Ready]
    without_phone: int


def room_readiness(stage: Stage) -> RoomReadiness | None:
    """None where nothing is asked."""
    kind = kinds.kind_of(stage)
    ready, people = kind.ready(stage), kind.asked(stage)
    if ready is None:
        return None
    apart = _apart(people, ready)
    asked = {person.id for person in people} - apart
    current = current_round(stage.session)
    tables = [
        Ready(*_count(members, asked, ready), group)
        for group, members in (seated_at(current) if current else [])
    ]
    whole = Ready(*_count(people, asked, ready))
    return RoomReadiness(whole, [table for table in tables if table.of], len(apart))


def _apart(people: Sequence[Participant], ready: Collection[str]) -> set[str]:
    """Who cannot press a button: no phone, and nothing done for them. Whoever is connected can."""
    marked = [p for p in people if not p.has_phone and p.id not in ready]
    online = presence.current().online(p.id for p in marked) if marked else set()
    return {p.id for p in marked} - online


def _count(
    people: Sequence[Participant], asked: set[str], ready: Collection[str]
) -> tuple[int, int]:
    ids = {person.id for person in people} & asked
    return len(ids.intersection(ready)), len(ids)
