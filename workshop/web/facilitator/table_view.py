"""What the tables page shows of a round: columns, people left over, how well it is mixed."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from workshop import grouping
from workshop.domain.participant import Participant
from workshop.domain.seating import Group, Round
from workshop.domain.session import Session
from workshop.domain.table_request import request_for
from workshop.domain.tables import seated_at


@dataclass(frozen=True)
class Column:
    """A table of the round. `shared` are the organisations that more than one person has here."""

    group: Group
    people: list[Participant]
    shared: set[str]


@dataclass(frozen=True)
class Score:
    """How many sit without anybody like them in `trait`; pairs alike, and the fewest possible."""

    trait: str
    alone: int
    of: int
    pairs: int
    best: int | None

    @property
    def is_best(self) -> bool:
        """No tables can be better in this."""
        return self.best is not None and self.pairs <= self.best


def table_view(session: Session, round_: Round) -> dict[str, Any]:
    """Columns in the order of the tables, people without a table, scores."""
    seated = seated_at(round_)
    with_table = {p.id for _group, people in seated for p in people}
    return {
        "columns": [Column(group, people, _shared(people)) for group, people in seated],
        "standing": [
            p for p in session.participants if p.id not in with_table and p.left_at is None
        ],
        "scores": _scores(session, [people for _group, people in seated]),
    }


def _shared(people: list[Participant]) -> set[str]:
    counts = Counter(p.organisation for p in people if p.organisation)
    return {organisation for organisation, count in counts.items() if count > 1}


def _scores(session: Session, tables: list[list[Participant]]) -> list[Score]:
    everybody = [p for people in tables for p in people]
    if not everybody:
        return []
    size = (session.group_min, session.group_max)
    plan = tuple(tuple(p.id for p in people) for people in tables)
    levels = {lv.level: lv for lv in grouping.score(request_for(session, everybody, size), plan)}
    found = []
    for trait in ("organisation", "role"):
        level = levels.get(f"mix {trait}")
        if level and any(p.trait(trait) for p in everybody):
            alone = sum(_is_alone(p, people, trait) for people in tables for p in people)
            found.append(Score(trait, alone, len(everybody), level.value, level.bound))
    return found


def _is_alone(person: Participant, people: list[Participant], trait: str) -> bool:
    mine = set(person.trait(trait))
    return all(mine.isdisjoint(p.trait(trait)) for p in people if p is not person)
