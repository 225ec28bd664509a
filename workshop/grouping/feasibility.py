"""Can the rules hold at all? If not: which of them quarrel, and what would have to give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from workshop.grouping.certificate import seat_kinds
from workshop.grouping.columns import every_column
from workshop.grouping.implied_rules import implied_rules
from workshop.grouping.kinds import kinds_of
from workshop.grouping.master import Master
from workshop.grouping.naming import keep_places, named
from workshop.grouping.problem import Conflict, Groups, Request
from workshop.grouping.promises import with_pinned_tables
from workshop.grouping.rules import Pinned, Rule
from workshop.grouping.sizes import group_counts
from workshop.grouping.unseatable import Unseatable

MOST_COLUMNS = 150_000
SECONDS = 5.0

Stop = Callable[[], bool]


@dataclass(frozen=True)
class Answer:
    """`possible`: True with a plan, False proven, None not known."""

    possible: bool | None
    groups: Groups | None = None


def can_hold(request: Request, stop: Stop = lambda: False, implied: bool = False) -> Answer:
    """Is there a plan that keeps all rules (and those implied), mixed or not?"""
    pins: dict[str, int] = {}
    for rule in request.rules:
        if isinstance(rule, Pinned) and pins.setdefault(rule.person, rule.group) != rule.group:
            return Answer(False)
    try:
        counts = with_pinned_tables(request, group_counts(request))
    except Unseatable:
        return Answer(False)
    bare = replace(request, mix=(), cluster=(), met=(), previous=None, locked=())
    known = True
    for count in counts:
        more = implied_rules(request, count) if implied else ()
        kinds = kinds_of(replace(bare, rules=(*request.rules, *more)), count)
        columns = every_column(kinds, (), MOST_COLUMNS)
        if columns is None or stop():
            known = False
            continue
        if not len(columns):
            continue
        nothing = np.zeros(len(columns), dtype=np.int64)
        master = Master(columns, nothing, nothing[:0].reshape(0, len(columns)), nothing[:0],
                        kinds.supply, count)  # fmt: skip
        decided, chosen = master.reach(np.arange(len(columns)), 0, SECONDS)
        if len(chosen):
            plan = named(request, seat_kinds(kinds, columns[chosen]))
            return Answer(True, keep_places(replace(bare, previous=None), plan))
        known = known and decided
    return Answer(False if known else None)


def explain(request: Request, stop: Stop = lambda: False) -> Conflict | None:
    """A smallest set of rules that cannot hold together, and rules that would solve it alone.

    Leaving out any rule of the set would leave nothing to quarrel about in it. None when the rules
    can hold or nothing is known.
    """
    if can_hold(request, stop).possible is not False:
        return None
    core: list[Rule] = list(request.rules)
    for rule in request.rules:
        rest = [other for other in core if other is not rule]
        if stop():
            break
        if _impossible(request, rest):
            core = rest
    ways_out = [
        rule
        for rule in core
        if not stop()
        and not _impossible(request, [one for one in request.rules if one is not rule])
    ]
    return Conflict(tuple(core), tuple(ways_out))


def _impossible(request: Request, rules: Sequence[Rule]) -> bool:
    return can_hold(replace(request, rules=tuple(rules))).possible is False
