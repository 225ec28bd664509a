"""What the tables page shows of a round: columns, people left over, scores, the last move."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from flask_babel import ngettext

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.proposal_run import ProposalRun
from workshop.domain.seating.rounds import Group, Round, Seat
from workshop.domain.seating.seat_move import last_move
from workshop.domain.seating.table_request import at_tables, question_for
from workshop.domain.seating.tables import seated_at
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.grouping.checking import broken_rules
from workshop.outcome.plants import group_name
from workshop.web.tables.cost import cost_of
from workshop.web.tables.reasons import limits
from workshop.web.tables.rows import Cell, rows_for
from workshop.web.tables.scores import (
    compared,
    known_bounds,
    levels_in_words,
    scores,
    since_proposal,
)
from workshop.web.tables.words import broken_in_words, names_of


@dataclass(frozen=True)
class Column:
    """A table of the round. `cells` by row; `limits` say why it is not mixed better."""

    group: Group
    seats: list[Seat]
    cells: list[list[Cell]]
    limits: list[str]

    @property
    def is_locked(self) -> bool:
        """Everybody here stays."""
        return bool(self.seats) and all(seat.locked_at for seat in self.seats)


def table_view(session: Session, round_: Round, run: ProposalRun | None) -> dict[str, Any]:
    """Everything about the round that the template needs."""
    seated = [(group, _staying(people)) for group, people in seated_at(round_)]
    seats = {seat.participant_id: seat for seat in round_.seats}
    everybody = [p for _group, people in seated for p in people]
    shown: dict[str, Any] = {
        "columns": [],
        "standing": [p for p in session.participants if p.id not in seats and p.left_at is None],
        "scores": [],
        "goals": [],
        "broken": [],
        "rows": [],
        "cost": None,
        "compared": [],
        "everybody": everybody,
    }
    if not everybody:
        return shown
    size = (session.group_min, session.group_max)
    question = question_for(session, everybody, size)
    request = at_tables(question.request, [group for group, _people in seated])
    plan = tuple(tuple(p.id for p in people) for _group, people in seated)
    levels = grouping.score(request, plan, known_bounds(run, round_, question))
    rows = rows_for(everybody, Wishes.of(session), request.rules)
    names, counts = names_of(everybody), _counts(everybody, request.mix)
    found, proposed = scores(request, plan, levels), _proposed(run, round_, plan)
    if proposed:
        found = since_proposal(found, scores(request, proposed, levels))
    made = last_move(round_) if round_.published_at is None else None
    shown.update(
        columns=[
            Column(
                group,
                [seats[p.id] for p in people],
                [row.cells(people) for row in rows],
                limits(people, request, counts, len(seated)),
            )
            for group, people in seated
        ],
        scores=found,
        goals=levels_in_words(levels),
        broken=[
            *(broken_in_words(one, names) for one in broken_rules(request, plan)),
            *_misfits(seated, size),
        ],
        rows=rows,
        cost=cost_of(made, request, seated, names) if made else None,
        compared=compared(session, run, round_, question.request, plan) if run else [],
    )
    return shown


def _proposed(
    run: ProposalRun | None, round_: Round, plan: grouping.Groups
) -> grouping.Groups | None:
    """The tables as the engine gave them, if they were of these very people."""
    if run is None or run.round_id != round_.id or not run.answer:
        return None
    groups = tuple(tuple(group) for group in run.answer["groups"])
    same = sorted(p for group in groups for p in group) == sorted(p for t in plan for p in t)
    return groups if same else None


def _misfits(seated: list[tuple[Group, list[Participant]]], size: tuple[int, int]) -> list[str]:
    """Tables that are smaller or larger than was wished."""
    return [
        ngettext(
            "%(table)s has %(num)d person; %(low)d–%(high)d were wished for.",
            "%(table)s has %(num)d people; %(low)d–%(high)d were wished for.",
            len(people),
            table=group_name(group),
            low=size[0],
            high=size[1],
        )
        for group, people in seated
        if people and not size[0] <= len(people) <= size[1]
    ]


def _staying(people: list[Participant]) -> list[Participant]:
    return [p for p in people if p.left_at is None]


def _counts(people: list[Participant], mix: tuple[str, ...]) -> dict[str, Counter[str]]:
    return {trait: Counter(v for p in people for v in p.trait(trait)) for trait in mix}
