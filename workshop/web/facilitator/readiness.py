"""Who has done what the stage asks, by table: it informs, it never holds anybody up."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from workshop import agenda
from workshop.domain.participant import Participant
from workshop.domain.seating import Group, current_round
from workshop.domain.stage import Stage
from workshop.domain.tables import seated_at
from workshop.live import presence
from workshop.web.without_phone import without_phone


@dataclass(frozen=True)
class Ready:
    """How many are ready, of how many with a phone, at `group` or in the whole room."""

    done: int
    of: int
    group: Group | None = None


@dataclass(frozen=True)
class RoomReadiness:
    """The whole room, its tables (none where a kind does not know who), and who has no phone."""

    room: Ready
    tables: Sequence[Ready]
    without_phone: int


def room_readiness(stage: Stage) -> RoomReadiness | None:
    """None where nothing is asked."""
    kind = agenda.kind_of(stage)
    counted, ready = kind.readiness(stage), kind.ready(stage)
    if counted is None:
        return None
    here = [person for person in stage.session.participants if person.is_here]
    apart = _apart(here, without_phone(stage.session) - {*(ready or ())})
    if ready is None:
        most = max(counted.done, counted.of - len(apart))
        return RoomReadiness(Ready(counted.done, most), [], len(apart))
    asked = {person.id for person in here} - apart
    current = current_round(stage.session)
    tables = [
        Ready(*_count(members, asked, ready), group)
        for group, members in (seated_at(current) if current else [])
    ]
    whole = Ready(*_count(here, asked, ready))
    return RoomReadiness(whole, [table for table in tables if table.of], len(apart))


def _apart(here: Sequence[Participant], marked: set[str]) -> set[str]:
    """Who cannot press a button; whoever is connected can."""
    return {p.id for p in here if p.id in marked and not presence.is_online(p.id)}


def _count(
    people: Sequence[Participant], asked: set[str], ready: Collection[str]
) -> tuple[int, int]:
    ids = {person.id for person in people} & asked
    return len(ids.intersection(ready)), len(ids)
