"""Every way to seat a few people, for comparison."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.grouping import Groups, Request


def every_plan(request: Request) -> Iterator[Groups]:
    """All unordered plans within the sizes; up to nine people."""
    names = [person.id for person in request.people]
    low, high = request.size
    for plan in _place(names, [], high):
        sizes = [len(group) for group in plan]
        if min(sizes) < low or request.groups not in (None, len(plan)):
            continue
        if request.balanced and max(sizes) - min(sizes) > 1:
            continue
        yield tuple(map(tuple, plan))


def _place(names: list[str], plan: list[list[str]], high: int) -> Iterator[list[list[str]]]:
    if not names:
        yield plan
        return
    first, *rest = names
    for index, group in enumerate(plan):
        if len(group) < high:
            yield from _place(rest, [*plan[:index], [*group, first], *plan[index + 1 :]], high)
    yield from _place(rest, [*plan, [first]], high)
