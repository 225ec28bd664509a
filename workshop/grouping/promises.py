"""What each number of groups could reach at best, and what that proves about a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.grouping.checking import broken_rules
from workshop.grouping.levels import mix_bounds, most_pairs, score
from workshop.grouping.pair_rules import places
from workshop.grouping.problem import Groups, Request
from workshop.grouping.sizes import group_counts, nearest_to_middle
from workshop.grouping.unseatable import Unseatable

QUICK = {
    "rules": "these rules cannot all hold",
    "mix": "floor/ceil",
    "met": "everybody is new",
    "cluster": "everybody alike",
}


@dataclass
class Promise:
    """`goal`: no plan with so many groups is better; level by level, smaller is better."""

    groups: int
    names: tuple[str, ...]
    goal: tuple[int, ...]
    by: dict[str, str]
    tried: bool = True

    def tighten(self, bounds: Mapping[str, tuple[int, str]]) -> None:
        """Take over bounds from a proof."""
        for name, (bound, by) in bounds.items():
            place = self.names.index(name)
            worse = -bound if name.startswith("cluster ") else bound
            if worse >= self.goal[place]:
                self.goal = (*self.goal[:place], worse, *self.goal[place + 1 :])
                self.by[name] = by


def promises(request: Request) -> list[Promise]:
    """Every possible number of groups, the most promising first; only some will be tried."""
    counts = with_pinned_tables(request, group_counts(request))
    middle = nearest_to_middle(request, counts)
    names = level_names(request)
    found = []
    for count, mix in mix_bounds(request, counts).items():
        near = [-most_pairs(request, trait, count) for trait in request.cluster]
        met, moves = (0,) * bool(request.met), (0,) * (request.previous is not None)
        by = {name: QUICK.get(name.split()[0], "") for name in names}
        found.append(Promise(count, names, (0, *mix, *met, *near, *moves), by))
    found.sort(key=lambda one: (one.goal, abs(one.groups - middle)))
    for number, one in enumerate(found):
        one.tried = number < max(2, 400 // len(request.people))
    return found


def level_names(request: Request) -> tuple[str, ...]:
    """The levels of `goal`, which always begins with the rules."""
    return (
        "rules",
        *(f"mix {trait}" for trait in request.mix),
        *("met before" for _ in range(bool(request.met))),
        *(f"cluster {trait}" for trait in request.cluster),
        *("moves" for _ in range(request.previous is not None)),
    )


def goal(request: Request, groups: Groups) -> tuple[int, ...]:
    """Smaller is better: broken rules, then the levels in order."""
    levels = [level for level in score(request, groups) if level.level != "rules"]
    signs = [-1 if level.level.startswith("cluster ") else 1 for level in levels]
    broken = len(broken_rules(request, groups))
    return (broken, *(sign * level.value for sign, level in zip(signs, levels, strict=True)))


def known_bounds(
    request: Request, value: tuple[int, ...], options: list[Promise]
) -> dict[str, tuple[int, str]]:
    """Bounds over all numbers of groups for plans as good as this one on the levels before."""
    known = {}
    for place, name in enumerate(level_names(request)):
        if name == "moves" or (name == "rules" and not all(one.goal[0] for one in options)):
            continue
        equal = [one for one in options if one.goal[:place] <= value[:place]]
        best = min(equal or options, key=lambda one: one.goal[place])
        sign = -1 if name.startswith("cluster ") else 1
        known[name] = sign * best.goal[place], best.by[name]
    return known


def check_people(request: Request) -> None:
    """Every id once."""
    seen: set[str] = set()
    for person in request.people:
        if person.id in seen:
            raise Unseatable("same_id", id=person.id)
        seen.add(person.id)


def with_pinned_tables(request: Request, counts: list[int]) -> list[int]:
    """Only the numbers of groups that have every table somebody is pinned to."""
    here = {person.id for person in request.people}
    last = max((at + 1 for name, at in places(request).items() if name in here), default=1)
    enough = [count for count in counts if count >= last]
    if not enough:
        raise Unseatable("unknown_group", group=last, groups=counts[-1])
    return enough
