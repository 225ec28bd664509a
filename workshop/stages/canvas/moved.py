"""Who sits elsewhere than when the stage began: tables that were merged, split or left."""

from collections import Counter
from collections.abc import Mapping

from workshop.domain.seating.rounds import Group, published_rounds
from workshop.domain.session.stage import Stage

Moved = Mapping[str, list[tuple[Group, int]]]  # by table's id: from (or to) which, how many


def moved_since(stage: Stage) -> tuple[Moved, Moved]:
    """From where people came to a table and where they went from it, since the stage began."""
    rounds = published_rounds(stage.session)
    began = min(
        (run.started_at for run in stage.session.runs if run.stage_id == stage.id), default=None
    )
    before = [r for r in rounds if began and r.published_at and r.published_at <= began]
    if not before or before[-1] is rounds[-1]:
        return {}, {}
    seats = {seat.participant_id: seat.group for seat in before[-1].seats}
    came: dict[str, Counter[Group]] = {}
    went: dict[str, Counter[Group]] = {}
    for seat in rounds[-1].seats:
        old = seats.get(seat.participant_id)
        if old is not None and old.id != seat.group_id and not seat.participant.left_at:
            came.setdefault(seat.group_id, Counter())[old] += 1
            went.setdefault(old.id, Counter())[seat.group] += 1
    return _ordered(came), _ordered(went)


def _ordered(counted: Mapping[str, "Counter[Group]"]) -> Moved:
    return {
        table: sorted(groups.items(), key=lambda item: item[0].position)
        for table, groups in counted.items()
    }
