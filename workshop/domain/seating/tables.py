"""Laying tables: a draft from the engine's answer, changes by hand, publishing, late arrivals."""

from dataclasses import replace

from workshop import db, grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round, current_round, draft_round
from workshop.domain.seating.table_request import at_tables, request_for
from workshop.domain.session.session import Session


def lay(session: Session, groups: grouping.Groups) -> Round:
    """A new draft with these people, by id, at the first tables; who is locked stays locked."""
    old = draft_round(session)
    locked = [seat for seat in old.seats if seat.locked_at] if old else []
    kept = {(s.participant_id, s.group_id): (s.locked_at, s.locked_by) for s in locked}
    draft = start_draft(session)
    by_id = {p.id: p for p in session.participants}
    for position, members in enumerate(groups):
        group = table_at(session, position)
        for person_id in members:
            draft.put(by_id[person_id], group)
    for seat in draft.seats:
        lock = kept.get((seat.participant_id, seat.group_id), (None, ""))
        seat.locked_at, seat.locked_by = lock
    return draft


def start_draft(session: Session, *, like: Round | None = None) -> Round:
    """A fresh draft, empty or a copy of `like`; there is one draft at a time."""
    old = draft_round(session)
    if old:
        db.session.delete(old)
        db.session.flush()
        db.session.expire(session, ["rounds"])
    draft = Round(id=db.new_id(), session_id=session.id)
    session.rounds.append(draft)
    for seat in like.seats if like else []:
        draft.put(seat.participant, seat.group)
    locked = {s.participant_id: s for s in like.seats if s.locked_at} if like else {}
    for seat in draft.seats:
        if seat.participant_id in locked:
            seat.lock(True, locked[seat.participant_id].locked_by)
    return draft


def table_at(session: Session, position: int) -> Group:
    """The table number `position` (from 0), laid when it is not there yet."""
    group: Group
    for group in session.groups:
        if group.position == position:
            return group
    group = Group(id=db.new_id(), session_id=session.id, position=position)
    session.groups.append(group)
    return group


def publish(draft: Round) -> None:
    """From now on this is where people sit."""
    draft.published_at = db.now()


def seat_late(person: Participant) -> Group | None:
    """Seat somebody who comes late at the table they help most; nobody else moves."""
    session = person.session
    current = current_round(session)
    if current is None:
        return None
    seat = current.seat_of(person)
    if seat:
        return seat.group
    tables, seated = _still_seated(session, current)
    if not tables:
        return None
    size = (session.group_min, session.group_max)
    everybody = request_for(session, [*seated, person], size)
    index = grouping.seat(
        at_tables(replace(everybody, people=everybody.people[:-1]), tables),
        tuple(tuple(p.id for p in current.members(group) if p in seated) for group in tables),
        everybody.people[-1],
    )
    current.put(person, tables[index])
    return tables[index]


def _still_seated(session: Session, round_: Round) -> tuple[list[Group], list[Participant]]:
    """Tables with somebody who has not gone, and these people; all if everybody has gone."""
    members = {group: round_.members(group) for group in session.groups}
    staying = {group: [p for p in people if not p.left_at] for group, people in members.items()}
    shown = staying if any(staying.values()) else members
    tables = [group for group in session.groups if shown[group]]
    return tables, [person for group in tables for person in shown[group]]


def seated_at(round_: Round) -> list[tuple[Group, list[Participant]]]:
    """The tables of a round with their people, in the tables' order; empty tables left out."""
    groups = {seat.group_id: seat.group for seat in round_.seats}
    ordered = sorted(groups.values(), key=lambda group: group.position)
    return [(group, round_.members(group)) for group in ordered]
