"""What a move costs, in words: goal by goal before and after, and who meets whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask_babel import gettext as _

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.seating.seat_move import SeatMove
from workshop.grouping.likeness import alike
from workshop.web.tables.scores import Change, changes
from workshop.web.traits import listed, trait_name


@dataclass(frozen=True)
class Cost:
    """The last move and what it did. `reasons` name the people it is about."""

    move: SeatMove
    changes: list[Change]
    reasons: list[str]

    @property
    def turn(self) -> str:
        """Worse when anything important got worse before anything got better."""
        return next((one.turn for one in self.changes if one.turn != "same"), "same")


def cost_of(
    move: SeatMove,
    request: grouping.Request,
    seated: Sequence[tuple[Group, list[Participant]]],
    names: Mapping[str, str],
) -> Cost:
    """The tables as they are against the tables without this move."""
    person, back = move.participant_id, move.from_id
    after = {group.id: [p.id for p in people] for group, people in seated}
    before = {table: [p for p in people if p != person] for table, people in after.items()}
    if back in before:
        before[back].append(person)
    elif back is not None:
        before[back] = [person]
    counted = [people for people in after.values() if people]
    levels = _levels(request, counted), _levels(request, [p for p in before.values() if p])
    found = changes(levels[1], levels[0]) if levels[0] and levels[1] else []
    shown = [one for one in found if one.turn != "same"] or found[:1]
    return Cost(move, shown[:3], _reasons(request, person, after, before, move, names))


def _levels(request: grouping.Request, plan: list[list[str]]) -> tuple[grouping.Level, ...]:
    here = {p for table in plan for p in table}
    known = tuple(p for p in request.people if p.id in here)
    if len(known) != len(here) or len(known) < 2:
        return ()
    asked = grouping.Request(
        known, request.size, len(plan), False, request.mix, request.cluster, request.rules
    )
    return grouping.score(asked, tuple(map(tuple, plan)))


def _reasons(
    request: grouping.Request,
    person: str,
    after: dict[str, list[str]],
    before: dict[str, list[str]],
    move: SeatMove,
    names: Mapping[str, str],
) -> list[str]:
    known = {p.id: p for p in request.people}
    if person not in known:
        return []
    said = []
    for trait in request.mix[:2]:
        for table in (move.to_id, move.from_id):
            where = after if table == move.to_id else before
            like = [
                names[p]
                for p in where.get(table or "", [])
                if p != person and alike(known[p], known[person], trait)
            ]
            if not like:
                continue
            given = {"name": names[person], "others": listed(like), "trait": trait_name(trait)}
            if table == move.to_id:
                said.append(
                    _(
                        "%(name)s now has others with the same (%(trait)s): %(others)s",
                        **given,
                    )
                )
            else:
                said.append(
                    _(
                        "%(name)s no longer has others with the same (%(trait)s): %(others)s",
                        **given,
                    )
                )
    return said[:2]
