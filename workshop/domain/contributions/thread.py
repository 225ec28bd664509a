"""The thread: from a promise back to the notes it came from, and from a note to what came of it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.contributions.origin import origins_of
from workshop.domain.contributions.reference import reference, referred


@dataclass(frozen=True)
class Knot:
    """A thing on the thread and those one step further; `thing` may be hidden or taken back."""

    thing: Any
    further: "list[Knot]" = field(default_factory=list)


@dataclass(frozen=True)
class Thread:
    """One thing, what it came `from` (backwards) and what came `of` it (forwards)."""

    thing: Any
    back: list[Knot]
    forth: list[Knot]


def thread_of(thing: Any) -> Thread:
    """Both directions from `thing`. One query for the edges and one for each thing on the way."""
    back: dict[str, list[str]] = defaultdict(list)
    forth: dict[str, list[str]] = defaultdict(list)
    for edge in origins_of(thing.session_id):
        back[edge.thing].append(edge.source)
        forth[edge.source].append(edge.thing)
    return Thread(thing, _further(thing, back, set()), _further(thing, forth, set()))


def _further(thing: Any, edges: Mapping[str, list[str]], seen: set[str]) -> list[Knot]:
    """What lies one step from `thing`; what was met before on this way is left out."""
    here = reference(thing)
    knots = []
    for name in edges.get(here, []):
        if name in seen:
            continue
        found = referred(name, thing.session_id)
        if found is not None:
            knots.append(Knot(found, _further(found, edges, {*seen, here, name})))
    return knots
