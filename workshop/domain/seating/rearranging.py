"""Changing the tables that are published: a new round that mends the one before, and going back."""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round, published_rounds
from workshop.domain.seating.tables import seat_late, table_at
from workshop.domain.session.session import Session

Places = Mapping[str, int | None]  # a participant's id: the position of their table, or none


@dataclass(frozen=True)
class Step:
    """Somebody who sits elsewhere afterwards. `came_from` and `goes_to` are None without a table.

    A table may be one that is not laid yet: then it is in no store, and has only its position.
    """

    person: Participant
    came_from: Group | None
    goes_to: Group | None


def rearrange(session: Session, now: Round, places: Places) -> Round:
    """Publish a round like `now`, except for those in `places`. Locks stay."""
    by_id = {p.id: p for p in session.participants}
    round_ = copy_of(session, now)
    for person_id, position in places.items():
        person = by_id.get(person_id)
        if person:
            group = None if position is None else table_at(session, position)
            round_.put(person, group)
    round_.mends = True
    round_.published_at = db.now()
    db.session.flush()
    return round_


def go_back(session: Session) -> Round | None:
    """The round before is what holds again; late arrivals keep a table. None: there is none.

    A round of the list goes back into the list.
    """
    rounds = published_rounds(session)
    if len(rounds) < 2:
        return None
    undone, earlier = rounds[-1], rounds[-2]
    if undone.turn is None:
        undone.undone_at = db.now()
    else:
        undone.published_at = None
    for seat in undone.seats:
        if seat.participant.is_here and earlier.seat_of(seat.participant) is None:
            seat_late(seat.participant)
    db.session.flush()
    return earlier


def copy_of(session: Session, like: Round) -> Round:
    """A round with the same seats and locks, not published."""
    round_ = Round(id=db.new_id(), session_id=session.id)
    session.rounds.append(round_)
    for seat in like.seats:
        round_.put(seat.participant, seat.group)
        if seat.locked_at:
            round_.seats[-1].lock(True, seat.locked_by)
    return round_


def steps_between(session: Session, before: Round | None, after: Round) -> list[Step]:
    """Who sits elsewhere in `after`, in the order of the roster."""
    return [
        Step(person, was, will)
        for person in session.participants
        if (was := table_of(before, person)) is not (will := table_of(after, person))
    ]


def steps_to(session: Session, now: Round, places: Places) -> list[Step]:
    """What `places` would change, without changing anything."""
    groups = {group.position: group for group in session.groups}
    steps = []
    for person in session.participants:
        if person.id in places:
            position, was = places[person.id], table_of(now, person)
            will = None if position is None else groups.setdefault(position, _unlaid(position))
            if was is not will:
                steps.append(Step(person, was, will))
    return steps


def table_of(round_: Round | None, person: Participant) -> Group | None:
    """Where `person` sits in a round."""
    seat = round_.seat_of(person) if round_ else None
    return seat.group if seat else None


def free_position(session: Session, now: Round) -> int:
    """The first table at which nobody sits."""
    used = {seat.group.position for seat in now.seats}
    return next(position for position in range(len(used) + 1) if position not in used)


def _unlaid(position: int) -> Group:
    return Group(position=position, place="")


def sittings(session: Session) -> list[Round]:
    """How people sat, each sitting once: of rounds that repair one another the last."""
    found: list[Round] = []
    for round_ in published_rounds(session):
        if round_.mends and found:
            found[-1] = round_
        else:
            found.append(round_)
    return found
