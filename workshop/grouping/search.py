"""Looking for the best plan: a few annealing runs from constructed starts."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from workshop.grouping.anneal import Tables, anneal
from workshop.grouping.board import GENTLE, STEEP, STERN, set_up
from workshop.grouping.checking import broken_rules
from workshop.grouping.levels import at_floor, score
from workshop.grouping.likeness import classes
from workshop.grouping.naming import named
from workshop.grouping.problem import Request
from workshop.grouping.two_traits import deal_evenly, families

CROWD = 400  # people

Stop = Callable[[], bool]


def construct(request: Request, groups: int, rng: Random) -> Tables:
    """Tables of even size in which the mix traits are spread as far as theory promises."""
    labels = [classes(request.people, trait) for trait in request.mix]
    first, second = families(labels, len(request.people))
    return deal_evenly(first, second, groups, rng)


def search(
    request: Request, first: Tables, good_enough: Callable[[Tables], bool], stop: Stop
) -> Tables:
    """The best plan of several runs; done when one plan is good enough or found three times.

    Gentle and steep weights take turns; rules that stay broken get a stern run.
    """
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
        mixed = at_floor(score(request, named(request, best)))
        if run and people > CROWD and not broken and len(mixed) == len(request.mix):
            break  # another run would take longer than it helps
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
