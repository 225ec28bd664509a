"""Forming tables: a draft from the grouping engine, changes by hand, publishing, late arrivals."""

from collections.abc import Iterable, Sequence

from workshop import db, grouping
from workshop.domain.participant import Participant
from workshop.domain.seating import Group, Round, current_round, draft_round
from workshop.domain.session import Session

MIX = ("organisation", "role")


def request_for(
    session: Session, people: Iterable[Participant], size: tuple[int, int], seed: int = 0
) -> grouping.Request:
    """The session's people as the grouping engine sees them."""
    return grouping.Request(
        people=tuple(as_person(p) for p in people), size=size, mix=MIX, seed=seed
    )


def as_person(participant: Participant) -> grouping.Person:
    """A participant with the traits that tables are made by."""
    names = ("organisation", "role", "locality", "languages", *participant.traits)
    return grouping.Person(participant.id, {name: participant.trait(name) for name in names})


def form_groups(
    session: Session, people: Sequence[Participant], size: tuple[int, int], seed: int = 0
) -> Round:
    """A new draft: `people` at tables of `size` (smallest, largest), mixed; an older draft goes.

    Raises grouping.Unseatable when no tables of that size can be made.
    """
    proposal = grouping.propose(request_for(session, people, size, seed))
    draft = start_draft(session)
    by_id = {p.id: p for p in people}
    for position, members in enumerate(proposal.groups):
        group = table_at(session, position)
        for person_id in members:
            draft.put(by_id[person_id], group)
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
    return draft


def table_at(session: Session, position: int) -> Group:
    """The table number `position` (from 0), laid when it is not there yet."""
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
    tables = [group for group in session.groups if current.members(group)]
    if not tables:
        return None
    seated = [member for group in tables for member in current.members(group)]
    size = (session.group_min, session.group_max)
    index = grouping.seat(
        request_for(session, seated, size),
        tuple(tuple(p.id for p in current.members(group)) for group in tables),
        as_person(person),
    )
    current.put(person, tables[index])
    return tables[index]


def seated_at(round_: Round) -> list[tuple[Group, list[Participant]]]:
    """The tables of a round with their people, in the tables' order; empty tables left out."""
    groups = {seat.group_id: seat.group for seat in round_.seats}
    ordered = sorted(groups.values(), key=lambda group: group.position)
    return [(group, round_.members(group)) for group in ordered]
