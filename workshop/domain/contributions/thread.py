"""The thread: from a promise back to the notes it came from, and from a note to what came of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.contributions.origin import origins_of
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.reference import reference, referred_all

Edges = Mapping[str, list[str]]


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

    @property
    def is_empty(self) -> bool:
        """Nothing was tied to it yet."""
        return not self.back and not self.forth


def on_thread(thing: Any) -> Any:
    """What is tied to others where `thing` is shown: the problem of a wording, else itself."""
    return getattr(thing, "on_thread", thing)


def put_on_screen(thing: Any) -> Any:
    """What stands on a screen for `thing`: a problem as it is worded now (or None), else itself."""
    return thing.wording if isinstance(thing, Problem) else thing


def thread_of(thing: Any) -> Thread:
    """Both directions from `thing`: one query for the edges, one for each table on the way."""
    thing = on_thread(thing)
    back: dict[str, list[str]] = defaultdict(list)
    forth: dict[str, list[str]] = defaultdict(list)
    for edge in origins_of(thing.session_id):
        back[edge.thing].append(edge.source)
        forth[edge.source].append(edge.thing)
    here = reference(thing)
    known = referred_all({*_reached(here, back), *_reached(here, forth)}, thing.session_id)
    return Thread(thing, _further(here, back, known, ()), _further(here, forth, known, ()))


def seen_outside(thread: Thread) -> Thread:
    """The thread as everybody may see it: what is hidden, waits or is private is left out, and the
    thread goes on past it. What was taken back stays, without its words."""
    return Thread(thread.thing, _seen(thread.back), _seen(thread.forth))


def is_taken_back(thing: Any) -> bool:
    """Whether only "taken back" may be said of it."""
    return getattr(thing, "withdrawn_at", None) is not None


def layers(knots: Iterable[Knot]) -> list[list[Any]]:
    """The things step by step, each once, at its nearest step."""
    found: list[list[Any]] = []
    seen: set[str] = set()
    here = list(knots)
    while here:
        new = {reference(k.thing): k.thing for k in here if reference(k.thing) not in seen}
        seen |= new.keys()
        if new:
            found.append(list(new.values()))
        here = [further for knot in here for further in knot.further]
    return found


def sources_by_thing(session_id: str, things: Iterable[Any]) -> dict[str, list[Any]]:
    """For each thing's reference what it came from directly and is shown; a few queries for all."""
    wanted = {reference(thing) for thing in things}
    edges = [edge for edge in origins_of(session_id) if edge.thing in wanted]
    known = referred_all({edge.source for edge in edges}, session_id)
    found: dict[str, list[Any]] = {name: [] for name in wanted}
    for edge in edges:
        source = known.get(edge.source)
        if source is not None and source.is_shown:
            found[edge.thing].append(source)
    return found


def _reached(start: str, edges: Edges) -> set[str]:
    """Every name that can be reached from `start`."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for name in edges.get(waiting.pop(), ()):
            if name not in reached:
                reached.add(name)
                waiting.append(name)
    return reached


def _further(here: str, edges: Edges, known: Mapping[str, Any], way: tuple[str, ...]) -> list[Knot]:
    """What lies one step from `here`; what was met before on this way is left out."""
    way = (*way, here)
    return [
        Knot(known[name], _further(name, edges, known, way))
        for name in edges.get(here, ())
        if name not in way and name in known
    ]


def _seen(knots: Iterable[Knot]) -> list[Knot]:
    found: list[Knot] = []
    for knot in knots:
        further = _seen(knot.further)
        may = is_taken_back(knot.thing) or (
            knot.thing.is_shown and not getattr(knot.thing, "is_private", False)
        )
        if may and not getattr(knot.thing, "hidden_at", None):
            found.append(Knot(knot.thing, further))
        else:
            found += further
    return found
