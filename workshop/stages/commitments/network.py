"""The network: organisations on a circle, promises as lines between them. SVG units, radians."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

RADIUS = 330.0
WIDTH, HEIGHT = 1160.0, 860.0
WIDEST = 0.075  # of one line's place on its arc: few promises do not swell to fill the circle


@dataclass(frozen=True)
class Promise:
    """Organisations only. `others` are (organisation, still waiting); `plant`: the table."""

    organisation: str
    others: tuple[tuple[str, bool], ...] = ()
    plant: str = ""


@dataclass(frozen=True)
class Arc:
    """An organisation on the circle, with its name beside it."""

    path: str
    lines: list[str]
    x: float
    y: float
    anchor: str


@dataclass(frozen=True)
class Line:
    """From one organisation to another; a promise of one's own is a knot without a line."""

    path: str
    knots: list[tuple[float, float]]
    is_waiting: bool
    plant: str


class Network:
    """Where everything is drawn. Organisations stand round the circle in the given order."""

    def __init__(self, organisations: Sequence[str], promises: Sequence[Promise]):
        named = [n for p in promises for n in (p.organisation, *(o for o, _w in p.others))]
        self.names = list(dict.fromkeys([*organisations, *sorted(n for n in named if n)]))
        links = [
            (p, other, waiting)
            for p in promises
            for other, waiting in (p.others or (("", False),))
            if p.organisation in self.names and (not p.others or other in self.names)
        ]
        ends: dict[str, list[tuple[int, int]]] = {name: [] for name in self.names}
        for number, (promise, other, _waiting) in enumerate(links):
            ends[promise.organisation].append((number, 0))
            if other:
                ends[other].append((number, 1))
        self._lay_out(ends)
        places = self._places(ends, links)
        self.lines = [
            _line(places.get((n, 0)), places.get((n, 1)), waiting, promise.plant)
            for n, (promise, _other, waiting) in enumerate(links)
        ]
        self.arcs = [_arc(name, *self.spans[name]) for name in self.names]

    def _lay_out(self, ends: dict[str, list[tuple[int, int]]]) -> None:
        slots = {name: max(1, len(e)) for name, e in ends.items()}
        total = sum(slots.values()) or 1
        width = min(WIDEST, 0.6 * 2 * math.pi / total)
        gap = (2 * math.pi - width * total) / max(1, len(slots))
        self.spans: dict[str, tuple[float, float]] = {}
        angle = -math.pi / 2 - (width * slots[self.names[0]] / 2 if self.names else 0)
        for name, count in slots.items():
            self.spans[name] = (angle, angle + width * count)
            angle += width * count + gap

    def _places(
        self,
        ends: dict[str, list[tuple[int, int]]],
        links: Sequence[tuple[Promise, str, bool]],
    ) -> dict[tuple[int, int], float]:
        """The angle of every line's end; sorted so that few lines cross."""
        places = {}
        for name, mine in ends.items():
            start, end = self.spans[name]
            middle = (start + end) / 2

            def turn(which: tuple[int, int], middle: float = middle) -> float:
                promise, other, _waiting = links[which[0]]
                far = other if which[1] == 0 else promise.organisation
                there = sum(self.spans[far]) / 2 if far else middle
                return -((there - middle) % (2 * math.pi))

            for place, which in enumerate(sorted(mine, key=lambda w: (turn(w), w))):
                places[which] = start + (end - start) * (place + 0.5) / len(mine)
        return places


def _at(angle: float, radius: float) -> tuple[float, float]:
    return (
        round(WIDTH / 2 + radius * math.cos(angle), 1),
        round(HEIGHT / 2 + radius * math.sin(angle), 1),
    )


def _line(a: float | None, b: float | None, is_waiting: bool, plant: str) -> Line:
    inner = RADIUS - 12
    ends = [angle for angle in (a, b) if angle is not None]
    knots = [_at(angle, inner) for angle in ends]
    path = ""
    if len(ends) == 2:
        near = abs(math.remainder(ends[0] - ends[1], 2 * math.pi)) < 0.5
        bends = [_at(angle, inner * (0.72 if near else 0.3)) for angle in ends]
        (x1, y1), (x2, y2) = knots
        (c1, d1), (c2, d2) = bends
        path = f"M{x1} {y1}C{c1} {d1} {c2} {d2} {x2} {y2}"
    return Line(path, knots, is_waiting, plant)


def _arc(name: str, start: float, end: float) -> Arc:
    (x1, y1), (x2, y2) = _at(start, RADIUS), _at(end, RADIUS)
    large = int(end - start > math.pi)
    middle = (start + end) / 2
    x, y = _at(middle, RADIUS + 26)
    side = math.cos(middle)
    anchor = "middle" if abs(side) < 0.25 else "start" if side > 0 else "end"
    lines = textwrap.wrap(name, 20, break_long_words=False) or [name]
    rise = (len(lines) - 1) * 32
    y += 10 - (rise / 2 if anchor != "middle" else rise if math.sin(middle) < 0 else -12)
    return Arc(f"M{x1} {y1}A{RADIUS} {RADIUS} 0 {large} 1 {x2} {y2}", lines, x, y, anchor)
