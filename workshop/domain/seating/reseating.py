"""Mending the tables in the morning: plans for 0, 1, 2, … moves, closing a table, dividing one."""

from collections.abc import Sequence
from dataclasses import replace

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.engine_client import ask
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


def repairs(session: Session, now: Round, coming: Sequence[Participant]) -> list[Seats]:
    """Seats for everybody who is coming: with nobody moved, then the best for 1, 2, … moves.

    Only plans that gain something are there. Who is locked stays. Tables that nobody comes to are
    left empty. Takes seconds, in a process of its own.
    """
    seats = seats_now(now, coming)
    positions = sorted(set(seats.values())) or [0]
    request = replace(request_at(session, coming, positions), groups=None)
    locked = tuple(s.participant_id for s in now.seats if s.locked_at and s.participant_id in seats)
    groups = [[p for p, place in seats.items() if place == position] for position in positions]
    answer = ask("repair", replace(request, locked=locked), groups=groups)
    return [
        {
            person: position
            for position, people in zip(positions, plan, strict=True)
            for person in people
        }
        for plan in answer["plans"]
    ]


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


def dividing(session: Session, now: Round, coming: Sequence[Participant], group: Group) -> Places:
    """Half of those at `group` get a table of their own, both halves mixed as well as they can be.

    Who is locked stays. With fewer than two people nothing is changed.
    """
    seats = seats_now(now, coming)
    members = [p for p in coming if seats.get(p.id) == group.position]
    locked = {s.participant_id for s in now.seats if s.locked_at} & {p.id for p in members}
    if len(members) < 2 or len(locked) == len(members):
        return {}
    half = len(members) // 2
    request = at_tables(request_at(session, members, [0, 1]), [])  # pins mean other tables
    whole = tuple(p.id for p in members)
    halves = grouping.propose(
        replace(
            request,
            size=(half, len(members) - half),
            groups=2,
            balanced=True,
            previous=(whole, ()),
            locked=tuple(locked),
        )
    ).groups
    stays = max(halves, key=lambda people: (len(locked & set(people)), people is halves[0]))
    new = free_position(session, now)
    return {person: new for person in whole if person not in stays}
