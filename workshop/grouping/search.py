"""Looking for the best plan: a few annealing runs from constructed starts."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import numpy as np

from workshop.grouping.anneal import Tables, anneal
from workshop.grouping.board import GENTLE, STEEP, STERN, set_up
from workshop.grouping.chairs import Chairs
from workshop.grouping.checking import broken_rules
from workshop.grouping.heat_bath import heat_bath
from workshop.grouping.levels import at_floor, score
from workshop.grouping.likeness import classes
from workshop.grouping.naming import named
from workshop.grouping.problem import Request
from workshop.grouping.table_counts import table_counts
from workshop.grouping.two_traits import deal_evenly, families
from workshop.grouping.units import seat_units

ROOM, CROWD = 40, 400  # people: in a room, searching freely is quick and proofs do the rest
MOST_CHAIRS = 3000  # with more, the costs of all changes take too much room
MORE = 2  # runs while rules are broken

Stop = Callable[[], bool]
GoodEnough = Callable[[Tables], bool]


def construct(request: Request, groups: int, rng: Random) -> Tables:
    """Tables of even size in which the mix traits are spread as far as theory promises."""
    labels = [classes(request.people, trait) for trait in request.mix]
    first, second = families(labels, len(request.people))
    return deal_evenly(first, second, groups, rng)


def search(request: Request, first: Tables, good_enough: GoodEnough, stop: Stop) -> Tables:
    """The best plan of several runs; done when one plan is good enough or found three times."""
    found = None
    if (request.rules or request.locked) and len(request.people) > ROOM:
        found = search_with_rules(request, first, good_enough, stop)
    return found or search_freely(request, first, good_enough, stop)


def search_with_rules(
    request: Request, first: Tables, good_enough: GoodEnough, stop: Stop
) -> Tables | None:
    """Each run begins with everybody pinned in place and those together at one table.

    Gentle and steep weights take turns, rules that stay broken get stern runs on top. None where
    the request is too large for this.
    """
    groups, people = len(first), len(request.people)
    board = set_up(request, groups, GENTLE)
    counts = table_counts(board.rules, request.people, board.high)
    if counts is None or groups * board.high > MOST_CHAIRS:
        return None
    runs = max(2, min(8, 480 // people))
    steps = people * (250 if people <= CROWD else 75)
    chairs = Chairs(board, counts, first)
    seat_units(chairs, request)
    best = min(first, chairs.tables(), key=board.value)  # already something, if stopped at once
    best_value, times = board.value(best), 0
    for run in range(runs + MORE):
        if times == 3 or good_enough(best) or stop() or _enough(request, best, run, runs):
            break
        rng = Random(f"{request.seed} {run}")
        if request.previous is not None and run % 2 == 0:  # stay near, so that few people move
            start, heats = first, (0.5, 0.04)
        elif run and people > CROWD:
            start, heats = best, (0.6, 0.2)
        else:
            start, heats = construct(request, groups, rng), (1.2, 0.25)
        if run:
            weights = STERN if run >= runs else (GENTLE, STEEP)[run % 2]
            board = set_up(request, groups, weights)
        chairs = Chairs(board, counts, start)
        seat_units(chairs, request)
        lots = np.random.default_rng(rng.getrandbits(64))
        value, tables = heat_bath(chairs, steps, lots, *heats, stop)
        if value < best_value:
            best, best_value, times = tables, value, 1
        elif value == best_value:
            times += 1
    return best


def _enough(request: Request, best: Tables, run: int, runs: int) -> bool:
    """Whether another run would take longer than it helps."""
    groups = named(request, best)
    if not run or broken_rules(request, groups):
        return False
    mixed = len(at_floor(score(request, groups))) == len(request.mix)
    return run >= runs or (mixed and len(request.people) > CROWD)


def search_freely(request: Request, first: Tables, good_enough: GoodEnough, stop: Stop) -> Tables:
    """Gentle and steep weights take turns; rules that stay broken get a stern run."""
    groups, people = len(first), len(request.people)
    rng = Random(request.seed)
    each = 6_000 if 60 < people <= 400 else 2_500
    steps = min(max(40_000, each * people), 3_000_000)
    runs = max(2, min(8, 400 // people))
    boards = [set_up(request, groups, weights) for weights in (GENTLE, STEEP, STERN)]
    best, best_value, times = first, boards[0].value(first), 0
    for run in range(runs):
        if times == 3 or good_enough(best) or stop():
            break
        broken = bool(broken_rules(request, named(request, best)))
        if people > CROWD and _enough(request, best, run, runs):
            break
        board = boards[2] if broken and run and run % 3 == 0 else boards[run % 2]
        if request.previous is not None and run % 2 == 0:  # stay near, so that few people move
            value, tables = anneal(board, first, steps, rng, 0.5, 0.04, stop)
        else:
            value, tables = anneal(board, construct(request, groups, rng), steps, rng, stop=stop)
        if value < best_value:
            best, best_value, times = tables, value, 1
        elif value == best_value:
            times += 1
    return best
