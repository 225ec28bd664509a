"""The geometry of a canvas with what stands on it, for one template that draws any of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workshop.domain.catalogue.canvases import Address, Canvas, placed_fields
from workshop.domain.catalogue.canvases.model import CANVAS, Shape
from workshop.surface.canvas import path
from workshop.surface.canvas.bolts import Bolt, bolts
from workshop.surface.canvas.content import CanvasContent
from workshop.surface.canvas.fit import Box, baselines, label_size, words_height
from workshop.surface.canvas.frame import PAGE, SCREEN, Frame
from workshop.surface.canvas.leaf import leaf
from workshop.surface.canvas.measure import lines, width
from workshop.surface.canvas.places import Filling, Place, filling, place
from workshop.surface.canvas.plane import Plane, plane
from workshop.surface.canvas.stretch import (
    Levels,
    Stretched,
    fill,
    highest,
    levels_of,
    settled,
    stretch,
)
from workshop.surface.canvas.words import Words

__all__ = ["PAGE", "SCREEN", "Frame", "Picture", "Place", "only", "picture"]

LEAST_HEADING = 0.9  # of the size of the notes
NO_CAP = float("inf")
PLANE = 260.0  # the least height of a plane with points

Where = Callable[[Address], str]


@dataclass(frozen=True)
class Heading:
    """Words beside or above fields."""

    box: Box
    lines: list[tuple[str, float]]
    size: int


@dataclass(frozen=True)
class Picture:
    """Everything to draw, in units of `width` × `height`. `size`: the type of all
    notes, `small` that of words beside them.

    `is_short`: a long path, drawn with its main lines only.
    """

    width: int
    height: int
    title: str
    about: str
    size: int
    small: int
    places: list[Place]
    shapes: list[tuple[str, str]]
    headings: list[Heading]
    cells: list[path.Cell]
    bolts: list[Bolt]
    planes: list[Plane]
    is_short: bool = False

    @property
    def left(self) -> int:
        """How many notes and texts are not drawn in full."""
        return sum(one.left + one.goes_on for one in self.places)


def picture(
    canvas: Canvas, content: CanvasContent, words: Words, *, link: Where | None = None,
    with_prompts: bool = True, frame: Frame = SCREEN,
) -> Picture:  # fmt: skip
    """`canvas` with what stands on it, for a `frame`; empty places ask, if `with_prompts`."""
    steps = max(canvas.steps.min, content.steps) if canvas.steps else 0
    is_short = frame.in_short and path.bands(canvas, steps) > 1
    canvas = path.shortened(canvas) if is_short else canvas
    placed = placed_fields(canvas, steps)
    drawn = [
        filling(content, words, address, one, asks=with_prompts)
        for address, one in placed
        if one.type != "point"
    ]
    states = {one.address.number: one.state for one in drawn if one.state}
    cells = path.cells(canvas, words, steps, states)
    headings = [(shape, words.local(shape.text or {})) for shape in canvas.shapes if shape.text]
    boxes = [path.placed(canvas, one.field, one.address, steps) for one in drawn]
    flat = [f for _a, f in placed if f.type == "point"]
    fixed = [*(c.header for c in cells), *(_box(s) for s, _w in headings), *{f.box for f in flat}]
    high = frame.height or path.height(canvas, steps)

    def needs(size: int, notes: float = NO_CAP, texts: float = NO_CAP) -> list[float]:
        """Of every box; no notes and no texts more than this, as long as it says something."""
        caps = [notes if one.texts or one.is_empty else texts for one in drawn]
        told = [
            _need(one, box, size, cap) for one, box, cap in zip(drawn, boxes, caps, strict=True)
        ]
        small = label_size(size)
        told += [small * 1.5 for _cell in cells]
        told += [
            words_height(w, s.points[2], heading_size(w, s.points[2], size), bold=True)
            for s, w in headings
        ]
        return told + [PLANE for _box in {f.box for f in flat}]

    size, now = _laid(levels_of((*boxes, *fixed), path.height(canvas, steps)), needs, high, frame)
    small = label_size(size)
    grown = settled([*boxes, *fixed], [now.box(box) for box in (*boxes, *fixed)])
    places = [
        place(one, box, size, link(one.address) if link else "")
        for one, box in zip(drawn, grown[: len(drawn)], strict=True)
    ]
    told = [_heading(now.box(_box(shape)), w, size) for shape, w in headings]
    planes = [
        _plane(canvas, content, words, one, now, small)
        for one in dict.fromkeys(f.box for f in flat)
    ]
    return Picture(
        canvas.size[0],
        round(now.height),
        words.local(canvas.title),
        words.local(canvas.purpose),
        size,
        small,
        places,
        [_moved(s, now, canvas.size) for s in canvas.shapes if s.kind != "label"],
        told,
        [
            replace(
                one,
                box=now.box(one.box),
                header=now.box(one.header),
                size=small,
                until=width(one.words, small, bold=True),
            )
            for one in cells
        ],
        bolts(
            content.tensions,
            {one.key: (one.box, one.title) for one in places},
            [one.box for one in told],
        ),
        planes,
        is_short,
    )


def only(
    canvas: Canvas, content: CanvasContent, words: Words, address: Address, size: tuple[int, int]
) -> Picture:
    """One field enlarged to the whole of `size`, in the largest type in which all of it fits."""
    one = address.on(canvas)
    assert one is not None
    large = one.model_copy(update={"box": (0, 0, *size), "per": CANVAS, "titled": True})
    what = filling(content, words, address, large, asks=True)
    sizes = range(48, SCREEN.smallest - 1, -1)
    best = next((s for s in sizes if what.need(size[0], s) <= size[1]), SCREEN.smallest)
    drawn = place(what, (0, 0, *size), best)
    title = words.place(address)
    return Picture(
        *size, title, words.prompt(one), best, label_size(best), [drawn], [], [], [], [], []
    )


def _need(one: Filling, box: Box, size: int, cap: float) -> float:
    return min(one.need(box[2], size), max(cap, one.least(box[2], size)))


def _laid(
    levels: Levels, needs: Callable[..., Sequence[float]], high: float, frame: Frame
) -> tuple[int, Stretched]:
    """The largest type in which everything fits; in the smallest, the picture grows as it may."""
    for size in frame.sizes:
        told = needs(size)
        if stretch(levels, told, 0).height <= high:
            return size, fill(levels, told, high)
    size, most = frame.smallest, high * frame.times
    told = needs(size)
    lowest = stretch(levels, told, 0).height
    if lowest > most:
        told = _capped(levels, needs, size, most, lowest)
    return size, fill(levels, told, most if lowest > most else lowest)


def _capped(
    levels: Levels, needs: Callable[..., Sequence[float]], size: int, most: float, lowest: float
) -> Sequence[float]:
    """What there is room for: notes give way first, then texts."""

    def fits(*caps: float) -> bool:
        return stretch(levels, needs(size, *caps), 0).height <= most

    if fits(0.0):
        return needs(size, highest(fits, lowest))
    return needs(size, 0.0, highest(lambda cap: fits(0.0, cap), lowest))


def _plane(
    canvas: Canvas, content: CanvasContent, words: Words, box: Box, now: Stretched, size: int
) -> Plane:
    points = []
    for one in (f for f in canvas.fields if f.type == "point" and f.box == box):
        key = str(Address(canvas.key, one.key))
        held = content.values.get(key)
        if held and len(held.value) == 2:
            points.append((key, words.label(one), (float(held.value[0]), float(held.value[1]))))
    return plane(box, points, now, size, way=bool(canvas.way))


def heading_size(words: str, room: float, size: int) -> int:
    """A heading is rather smaller than broken inside a word, but not much."""
    longest = max((width(word, 1, bold=True) for word in words.split()), default=1)
    return max(round(size * LEAST_HEADING), min(size, int(room / longest)))


def _heading(box: Box, words: str, most: int) -> Heading:
    size = heading_size(words, box[2], most)
    return Heading(box, baselines(lines(words, size, box[2], True), box[1], size), size)


def _box(shape: Shape) -> Box:
    x, y, width, height = shape.points
    return x, y, width, height


def _moved(shape: Shape, now: Stretched, size: tuple[int, int]) -> tuple[str, str]:
    """The kind of a shape and its path where it is now."""
    x, y, to_x, to_y = shape.points
    if shape.kind == "ellipse":
        middle = (size[0] / 2, now.y(size[1] / 2))
        return shape.kind, leaf(now.box((x, y, to_x, to_y)), middle)
    return shape.kind, f"M{x} {now.y(y):.1f}L{to_x} {now.y(to_y):.1f}"
