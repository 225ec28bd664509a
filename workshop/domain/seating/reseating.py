"""Repairing published tables: plans for 0, 1, 2, … moves, closing a table, dividing one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.engine_question import EngineQuestion, for_a_while
from workshop.domain.seating.proposal_run import HALVES, REPAIR
from workshop.domain.seating.rearranging import Places, free_position
from workshop.domain.seating.rounds import Group, Round
from workshop.domain.seating.table_quality import Seats, request_at
from workshop.domain.seating.table_request import at_tables
from workshop.domain.session.session import Session


def seats_now(now: Round, coming: Sequence[Participant]) -> dict[str, int]:
    """Where those who are coming sit."""
    here = {p.id for p in coming}
    return {
        seat.participant_id: seat.group.position
        for seat in now.seats
        if seat.participant_id in here
    }


def repair_question(
    session: Session, now: Round, coming: Sequence[Participant], options: Mapping[str, Any]
) -> EngineQuestion:
    """Seats for everybody who is coming: with nobody moved, then the best for 1, 2, … moves.

    The answer has "plans": only those that gain something (see `repaired_seats`). Who is locked
    stays. Tables that nobody comes to are left empty.
    """
    seats = seats_now(now, coming)
    positions = _positions(seats)
    request = replace(request_at(session, coming, positions), groups=None)
    locked = tuple(s.participant_id for s in now.seats if s.locked_at and s.participant_id in seats)
    groups = [[p for p, place in seats.items() if place == position] for position in positions]
    request = replace(request, locked=locked)
    about = [now.id, positions]
    return for_a_while(REPAIR, "repair", request, options, about, groups=groups)


def repaired_seats(
    now: Round, coming: Sequence[Participant], plan: Sequence[Sequence[str]]
) -> Seats:
    """Seats by one of the answer's plans, for the people that the question was about."""
    positions = _positions(seats_now(now, coming))
    return {
        person: position
        for position, people in zip(positions, plan, strict=True)
        for person in people
    }


def _positions(seats: Seats) -> list[int]:
    return sorted(set(seats.values())) or [0]


def closing(
    session: Session, now: Round, coming: Sequence[Participant], group: Group, into: Group | None
) -> Places:
    """Nobody sits at `group` any more: all go to `into`, or each to where they help most.

    Nobody else moves. Without another table nothing is changed. Who has gone loses the chair.
    """
    seats = seats_now(now, coming)
    leaving = [p for p in coming if seats.get(p.id) == group.position]
    others = sorted(set(seats.values()) - {group.position})
    if not others or into is group:
        return {}
    gone = [p for p in now.members(group) if p.id not in seats]
    tables = [[p for p in coming if seats.get(p.id) == position] for position in others]
    places: dict[str, int | None] = dict.fromkeys((p.id for p in gone), None)
    if into is not None:
        return {**places, **{p.id: into.position for p in leaving}}
    for person in leaving:
        request = request_at(session, [*(p for table in tables for p in table), person], others)
        newcomer, seated = request.people[-1], replace(request, people=request.people[:-1])
        plan = tuple(tuple(p.id for p in table) for table in tables)
        chosen = grouping.seat(replace(seated, groups=None), plan, newcomer)
        tables[chosen].append(person)
        places[person.id] = others[chosen]
    return places


def halves_question(
    session: Session, now: Round, coming: Sequence[Participant], group: Group
) -> EngineQuestion | None:
    """Half of those at `group` get a table of their own, both halves mixed as well as they can be.

    Who is locked stays. None where fewer than two people could be parted. The answer has "groups".
    """
    members, locked = _at_table(now, coming, group)
    if len(members) < 2 or len(locked) == len(members):
        return None
    half = len(members) // 2
    request = at_tables(request_at(session, members, [0, 1]), [])  # pins mean other tables
    request = replace(
        request,
        size=(half, len(members) - half),
        groups=2,
        balanced=True,
        previous=(tuple(p.id for p in members), ()),
        locked=tuple(sorted(locked)),
    )
    return for_a_while(HALVES, "propose", request, {"divide": group.id}, [now.id, group.id])


def divided_places(
    session: Session,
    now: Round,
    coming: Sequence[Participant],
    group: Group,
    halves: Sequence[Sequence[str]],
) -> Places:
    """One half of the answer stays, that with those who are locked; the other gets a new table."""
    members, locked = _at_table(now, coming, group)
    stays = max(halves, key=lambda people: (len(locked & set(people)), people is halves[0]))
    new = free_position(session, now)
    return {person.id: new for person in members if person.id not in stays}


def _at_table(
    now: Round, coming: Sequence[Participant], group: Group
) -> tuple[list[Participant], set[str]]:
    """Who is coming to a table, and the ids of those who are locked there."""
    seats = seats_now(now, coming)
    members = [p for p in coming if seats.get(p.id) == group.position]
    return members, {s.participant_id for s in now.seats if s.locked_at} & {p.id for p in members}
