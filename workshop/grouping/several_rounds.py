"""From a request to several rounds of new meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations
from random import Random
from time import perf_counter

from workshop.grouping.anneal import Tables
from workshop.grouping.board import MEETING, STERN, Board, set_up
from workshop.grouping.checking import broken_rules
from workshop.grouping.designs import designed_rounds, lines
from workshop.grouping.levels import at_floor, in_order, score
from workshop.grouping.meetings import most_new
from workshop.grouping.naming import named
from workshop.grouping.problem import Conflict, Groups, Level, Request, Violation
from workshop.grouping.proposing import best_plan, propose
from workshop.grouping.rounds import Rounds, anneal_rounds
from workshop.grouping.search import ROOM, Stop, construct

FRESH, AGAIN = (0.3, 0.1), (0.25, 0.12)  # heats as parts of a meeting's weight


@dataclass(frozen=True)
class RoundsProposal:
    """Groups by round. `new` of `pairs` who sit together do so for the first time.

    `pairs` counts every seat beside somebody over all rounds; `possible` is how many different
    pairs there are in the room at all.
    """

    rounds: tuple[Groups, ...]
    levels: tuple[Level, ...]
    violations: tuple[Violation, ...]
    new: int
    pairs: int
    possible: int
    seconds: float
    conflict: Conflict | None = None


def propose_rounds(
    request: Request, count: int, stop: Stop = lambda: False, attempts: int = 24
) -> RoundsProposal:
    """As many new meetings as possible in `count` rounds, each as well mixed as a single one."""
    start = perf_counter()
    one_by_one = count > 1 and bool(request.rules) and len(request.people) > ROOM
    first = propose(request, stop, proof=not one_by_one)
    rounds = [first.groups]
    if one_by_one:
        while len(rounds) < count:
            rounds.append(_next_round(request, rounds, stop))
    elif count > 1:
        groups = len(first.groups)
        best: Rounds | None = None
        key = 0
        rng = Random(request.seed)
        steps = max(75_000, 500 * count * len(request.people))
        boards = [set_up(request, groups, weights) for weights in (MEETING, STERN)]
        designed = [] if request.rules else _designed(request, boards[0], count, rng)
        weighed = bool(request.mix or request.cluster)  # then algebra is tried second
        for attempt in range(attempts):
            board = boards[bool(request.rules) and attempt % 2]
            fresh = best is None or attempt % 8 == 0
            if designed and attempt == weighed:
                plans, fresh = designed, False
            elif best is None or fresh:
                plans = [construct(request, groups, rng) for _ in range(count)]
            else:
                plans = best.plans
            warm, cold = (board.met_weight * heat for heat in (FRESH if fresh else AGAIN))
            found = anneal_rounds(board, plans, steps, rng, warm, cold, stop)
            goal = found.value()
            if best is None or goal <= key:
                best, key = found, goal
            if stop() or (best.repeated() == 0 and not _broken(request, best)):
                break
        assert best is not None
        rounds = [named(request, plan) for plan in best.plans]
    answer = _summary(request, tuple(rounds), perf_counter() - start)
    return answer if count > 1 else replace(answer, levels=first.levels, conflict=first.conflict)


def _next_round(request: Request, rounds: Sequence[Groups], stop: Stop) -> Groups:
    """One more round: many rules are kept more surely one round at a time."""
    after = replace(request, met=(*request.met, *rounds), seed=request.seed + len(rounds))
    return best_plan(after, len(rounds[0]), stop)


def _designed(request: Request, board: Board, count: int, rng: Random) -> list[Tables]:
    """Rounds from algebra, the best mixed of several ways to order people; what lacks is dealt."""
    people, options = request.people, []
    found = (lines if request.mix else designed_rounds)(len(people), board.groups)
    for traits in permutations(request.mix):
        order = list(range(len(people)))
        rng.shuffle(order)
        order.sort(key=lambda one: [people[one].values(trait) for trait in traits])
        plans = [[[order[at] for at in table] for table in plan] for plan in found]
        options.append(sorted(plans, key=board.value)[:count])
    best = min(options, key=lambda plans: sum(board.value(plan) for plan in plans))
    return best + [construct(request, board.groups, rng) for _ in range(count - len(best)) if best]


def _broken(request: Request, rounds: Rounds) -> bool:
    return any(broken_rules(request, named(request, plan)) for plan in rounds.plans)


def _summary(request: Request, rounds: tuple[Groups, ...], seconds: float) -> RoundsProposal:
    meetings = Counter(
        frozenset(pair) for plan in rounds for group in plan for pair in combinations(group, 2)
    )
    met = {
        frozenset(pair) for plan in request.met for group in plan for pair in combinations(group, 2)
    }
    pairs, new = meetings.total(), sum(pair not in met for pair in meetings)
    people = len(request.people)
    possible = people * (people - 1) // 2
    scores = [score(replace(request, met=()), plan) for plan in rounds]
    levels = [
        Level(
            level[0].level,
            sum(one.value for one in level),
            None if level[0].bound is None else sum(one.bound or 0 for one in level),
            all(one.proven for one in level),
            level[0].by,
        )
        for level in zip(*scores, strict=True)
    ]
    as_mixed = replace(request, mix=tuple(t for t in request.mix if f"mix {t}" in at_floor(levels)))
    bound, by = most_new(as_mixed, len(rounds), len(rounds[0]), pairs, met)
    before = next((i for i, one in enumerate(levels) if one.level.startswith(("cl", "mo"))), None)
    levels.insert(
        len(levels) if before is None else before,
        Level("new pairs", new, bound, new == bound, by),
    )
    violations = tuple(broken for plan in rounds for broken in broken_rules(request, plan))
    return RoundsProposal(rounds, in_order(levels), violations, new, pairs, possible, seconds)
