"""The network: organisations on a circle, commitments as lines between them. SVG units, radians."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.stages.commitments.labels import Label, Wanted, place_labels

RADIUS = 326.0
WIDTH, HEIGHT = 1290.0, 850.0
MIDDLE = (WIDTH / 2, HEIGHT / 2)
WIDEST = 0.075  # of one line's place on its arc: few commitments do not swell to fill the circle
FULL = 24  # with more organisations, those without a commitment are left out


@dataclass(frozen=True)
class Promise:
    """Organisations only. `plant`: the table. Drawn solid when everybody has agreed."""

    organisation: str
    others: tuple[str, ...] = ()
    is_agreed: bool = True
    plant: str = ""


@dataclass(frozen=True)
class Arc:
    """An organisation on the circle, with its name beside it."""

    path: str
    label: Label


@dataclass(frozen=True)
class Line:
    """From one organisation to another; a commitment of one's own is a knot without a line."""

    path: str
    knots: list[tuple[float, float]]
    is_open: bool
    plant: str


Link = tuple[Promise, str]  # and the other organisation, "" for none
Ends = dict[str, list[tuple[int, int]]]


class Network:
    """Where everything is drawn. Organisations stand round the circle in the given order."""

    def __init__(self, organisations: Sequence[str], promises: Iterable[Promise]):
        promises = list(promises)
        named = sorted({n for p in promises for n in (p.organisation, *p.others) if n})
        every = dict.fromkeys([*organisations, *named])
        self.names = [n for n in every if n in named or len(every) <= FULL]
        links: list[Link] = [
            (p, other)
            for p in promises
            for other in (p.others or ("",))
            if p.organisation in self.names and (not other or other in self.names)
        ]
        ends: Ends = {name: [] for name in self.names}
        for number, (promise, other) in enumerate(links):
            ends[promise.organisation].append((number, 0))
            if other:
                ends[other].append((number, 1))
        self._lay_out(ends)
        places = self._places(ends, links)
        self.lines = [
            _line(places.get((n, 0)), places.get((n, 1)), not promise.is_agreed, promise.plant)
            for n, (promise, _other) in enumerate(links)
        ]
        self.arcs = [
            Arc(_arc(*self.spans[name]), label)
            for name, label in zip(self.names, self._labels(), strict=True)
        ]

    def _lay_out(self, ends: Ends) -> None:
        slots = {name: max(1, len(e)) for name, e in ends.items()}
        total = sum(slots.values()) or 1
        width = min(WIDEST, 0.7 * 2 * math.pi / total)
        gap = (2 * math.pi - width * total) / max(1, len(slots))
        self.knot = round(min(7.0, max(3.0, width * RADIUS * 0.42)), 1)
        self.spans: dict[str, tuple[float, float]] = {}
        angle = -math.pi / 2 - (width * slots[self.names[0]] / 2 if self.names else 0)
        for name, count in slots.items():
            self.spans[name] = (angle, angle + width * count)
            angle += width * count + gap

    def _labels(self) -> list[Label]:
        wanted = []
        for name in self.names:
            angle = sum(self.spans[name]) / 2
            wanted.append(Wanted(name, RADIUS * math.cos(angle), RADIUS * math.sin(angle)))
        return place_labels(wanted, RADIUS, MIDDLE, HEIGHT)

    def _places(self, ends: Ends, links: Sequence[Link]) -> dict[tuple[int, int], float]:
        """The angle of every line's end; sorted so that few lines cross."""
        places = {}
        for name, mine in ends.items():
            start, end = self.spans[name]
            middle = (start + end) / 2

            def turn(which: tuple[int, int], middle: float = middle) -> float:
                promise, other = links[which[0]]
                far = other if which[1] == 0 else promise.organisation
                there = sum(self.spans[far]) / 2 if far else middle
                return -((there - middle) % (2 * math.pi))

            for place, which in enumerate(sorted(mine, key=lambda w: (turn(w), w))):
                places[which] = start + (end - start) * (place + 0.5) / len(mine)
        return places


def _at(angle: float, radius: float) -> tuple[float, float]:
    return (
        round(MIDDLE[0] + radius * math.cos(angle), 1),
        round(MIDDLE[1] + radius * math.sin(angle), 1),
    )


def _line(a: float | None, b: float | None, is_open: bool, plant: str) -> Line:
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
    return Line(path, knots, is_open, plant)


def _arc(start: float, end: float) -> str:
    (x1, y1), (x2, y2) = _at(start, RADIUS), _at(end, RADIUS)
    large = int(end - start > math.pi)
    return f"M{x1} {y1}A{RADIUS} {RADIUS} 0 {large} 1 {x2} {y2}"
