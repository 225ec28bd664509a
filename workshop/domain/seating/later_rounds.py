"""The rounds that come later in the day: a list, each published when its time comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

from workshop import db, grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.engine_question import EngineQuestion, for_a_while
from workshop.domain.seating.proposal_run import ROUNDS
from workshop.domain.seating.rearranging import copy_of, sittings
from workshop.domain.seating.rounds import Round, current_round
from workshop.domain.seating.table_request import request_for
from workshop.domain.seating.tables import seat_late, table_at
from workshop.domain.session.session import Session
from workshop.grouping.promises import check_people, promises

TABLES, PAIRS = "tables", "pairs"
Plan = Sequence[Sequence[str]]  # ids of people, table by table


@dataclass(frozen=True)
class Meetings:
    """Pairs who have sat at one table so far, who will have after the list, and all there are."""

    met: int
    with_list: int
    possible: int


def waiting_rounds(session: Session) -> list[Round]:
    """The list: rounds that are still to come, in their order."""
    waiting = [r for r in session.rounds if r.turn is not None and not r.published_at]
    return sorted(waiting, key=lambda r: r.turn or 0)


def rounds_question(
    session: Session, people: Sequence[Participant], options: Mapping[str, Any]
) -> EngineQuestion:
    """Tables, or pairs, for so many rounds ("count", "kind") with as many new meetings as possible.

    Nobody who has sat at one table meets again where that can be helped. The answer has "rounds",
    each a list of tables. Raises grouping.Unseatable where it is plain that there are none.
    """
    request = request_for(session, people, (session.group_min, session.group_max))
    if options["kind"] == PAIRS:
        rules = tuple(r for r in request.rules if isinstance(r, grouping.Apart))
        request = replace(request, size=(2, 3), groups=max(1, len(people) // 2), rules=rules)
    here = {p.id for p in people}
    earlier = [_tables(r, here) for r in [*sittings(session), *waiting_rounds(session)]]
    request = replace(request, met=tuple(earlier), previous=None)
    check_people(request)
    promises(request)
    return for_a_while(ROUNDS, "rounds", request, options, count=options["count"])


def keep_list(session: Session, rounds: Sequence[Plan]) -> list[Round]:
    """These rounds come after those that are in the list already."""
    by_id, kept = {p.id: p for p in session.participants}, []
    for plan in rounds:
        round_ = Round(id=db.new_id(), session_id=session.id, turn=_next_turn(session))
        session.rounds.append(round_)
        kept.append(round_)
        for position, table in enumerate(plan):
            for person in filter(None, map(by_id.get, table)):
                round_.put(person, table_at(session, position))
    db.session.flush()
    return kept


def keep_same(session: Session) -> Round | None:
    """One more round in the list, the same as the last one there, or as people sit now."""
    waiting = waiting_rounds(session)
    like = waiting[-1] if waiting else current_round(session)
    if like is None:
        return None
    round_ = copy_of(session, like)
    round_.turn = _next_turn(session)
    db.session.flush()
    return round_


def put_list_away(session: Session) -> None:
    """None of the rounds that were still to come."""
    for round_ in waiting_rounds(session):
        db.session.delete(round_)
    db.session.flush()
    db.session.expire(session, ["rounds"])


def publish_next(session: Session) -> Round | None:
    """The first round of the list is how people sit from now on.

    Who has gone gets no chair, and who is here and was not in the list sits where they help most.
    """
    waiting = waiting_rounds(session)
    if not waiting:
        return None
    round_ = waiting[0]
    for seat in list(round_.seats):
        if seat.participant.left_at:
            round_.put(seat.participant, None)
    round_.published_at = db.now()
    for person in session.participants:
        if person.is_here:
            seat_late(person)
    db.session.flush()
    return round_


def meetings(session: Session, more: Sequence[Plan] = ()) -> Meetings:
    """What fraction of all possible meetings has happened, and will with the list and `more`."""
    here = {p.id for p in session.participants if not p.left_at}
    past = _pairs([_tables(r, here) for r in sittings(session)])
    to_come = _pairs([*(_tables(r, here) for r in waiting_rounds(session)), *more])
    return Meetings(len(past), len(past | to_come), len(here) * (len(here) - 1) // 2)


def _next_turn(session: Session) -> int:
    return 1 + max((r.turn or 0 for r in session.rounds), default=0)


def _tables(round_: Round, here: set[str]) -> grouping.Groups:
    tables: dict[str, list[str]] = {}
    for seat in round_.seats:
        if seat.participant_id in here:
            tables.setdefault(seat.group_id, []).append(seat.participant_id)
    return tuple(map(tuple, tables.values()))


def _pairs(rounds: Sequence[Plan]) -> set[frozenset[str]]:
    return {frozenset(pair) for plan in rounds for table in plan for pair in combinations(table, 2)}
