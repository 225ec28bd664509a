"""From a request to a proposal."""

from __future__ import annotations

from random import Random
from time import perf_counter

from workshop.grouping.levels import best_counts, score
from workshop.grouping.likeness import classes
from workshop.grouping.problem import Groups, Proposal, Request
from workshop.grouping.sizes import group_counts, nearest_to_middle
from workshop.grouping.two_traits import deal_evenly, families
from workshop.grouping.unseatable import Unseatable


def propose(request: Request) -> Proposal:
    """The best groups for this request; the same seed gives the same groups.

    Raises Unseatable when no plan can exist.
    """
    start = perf_counter()
    check_people(request)
    count = nearest_to_middle(request, best_counts(request, group_counts(request)))
    groups = construct(request, count)
    return Proposal(groups, score(request, groups), (), perf_counter() - start)


def construct(request: Request, groups: int) -> Groups:
    """Groups of even size in which the mix traits are spread as far as theory promises."""
    labels = [classes(request.people, trait) for trait in request.mix]
    first, second = families(labels, len(request.people))
    tables = deal_evenly(first, second, groups, Random(request.seed))
    return tuple(tuple(request.people[index].id for index in sorted(table)) for table in tables)


def check_people(request: Request) -> None:
    """Every id once."""
    seen: set[str] = set()
    for person in request.people:
        if person.id in seen:
            raise Unseatable("same_id", id=person.id)
        seen.add(person.id)
