"""What the tables wrote earlier in the day, to be read in a quiet moment."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.contributions.contribution import Contribution
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of


@dataclass(frozen=True)
class Written:
    """What one table (None: nobody's) wrote in one stage, as it came."""

    stage: Stage
    things: Sequence[Contribution]


def earlier_notes(stage: Stage) -> list[tuple[Group | None, list[Written]]]:
    """By table, in their order; of each the latest stage first. A few queries for each stage."""
    found: dict[Group | None, list[Written]] = {}
    for one in sorted(stage.session.stages, key=lambda s: -s.position):
        if one.position >= stage.position:
            continue
        by_table: dict[Group | None, list[Contribution]] = {}
        for thing in _latest(list(kind_of(one).all_of(one))):
            if thing.is_shown and not thing.is_private and thing.words:
                by_table.setdefault(getattr(thing, "group", None), []).append(thing)
        for group, things in by_table.items():
            found.setdefault(group, []).append(Written(one, things))
    return sorted(found.items(), key=lambda at: (at[0] is None, at[0].position if at[0] else 0))


def _latest(things: list[Contribution]) -> list[Contribution]:
    """Without wordings that a newer one has replaced."""
    newest = {
        thing.problem_id: thing
        for thing in things
        if thing.is_shown and hasattr(thing, "problem_id")
    }
    return [t for t in things if not hasattr(t, "problem_id") or newest[t.problem_id] is t]
