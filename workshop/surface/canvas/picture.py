"""The geometry of a canvas with what stands on it, for one template that draws any of them."""

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass, replace

from workshop.domain.catalogue.canvases import Address, Canvas, CanvasField, placed_fields
from workshop.domain.catalogue.canvases.model import CANVAS, HANDOVER, Shape
from workshop.surface.board import Cluster
from workshop.surface.canvas.bolts import Bolt, bolts
from workshop.surface.canvas.content import CanvasContent
from workshop.surface.canvas.fit import Box, Card, Text, fit_cards, fit_words
from workshop.surface.canvas.measure import lines
from workshop.surface.canvas.words import Words

LABEL, SMALL_LABEL, BAND_GAP, INSET = 20, 15, 24, 8
LINE = 1.2
GAP_STATE = {"gap": "is-gap", "delay": "is-delay", "ok": "is-ok"}

Where = Callable[[Address], str]


@dataclass(frozen=True)
class Place:
    """A field as it is drawn: its label, notes as cards or words, where a link leads."""

    address: Address
    field: CanvasField
    box: Box
    title: str
    label: list[tuple[str, float]]
    label_size: int
    cards: list[Card] = dataclasses.field(default_factory=list)
    left: int = 0
    words: list[tuple[str, float]] = dataclasses.field(default_factory=list)
    size: int = 0
    language: str = ""
    is_empty: bool = True
    state: str = ""
    point: tuple[float, float] | None = None
    link: str = ""

    @property
    def key(self) -> str:
        """Its address as text."""
        return str(self.address)


@dataclass(frozen=True)
class Picture:
    """Everything to draw, in units of `width` × `height`."""

    width: int
    height: int
    title: str
    about: str
    places: list[Place]
    shapes: list[tuple[Shape, str]]
    cells: list[tuple[Box, str, bool]]
    bolts: list[Bolt]
    way: str = ""


def picture(
    canvas: Canvas, content: CanvasContent, words: Words, *, link: Where | None = None,
    with_prompts: bool = True,
) -> Picture:  # fmt: skip
    """`canvas` with what stands on it; empty places say what is asked (`with_prompts`)."""
    steps = max(canvas.steps.min, content.steps) if canvas.steps else 0
    places = [
        _place(canvas, content, words, address, one, link, with_prompts)
        for address, one in placed_fields(canvas, steps)
        if one.type != "point" or str(address) in content.values
    ]
    return Picture(
        _width(canvas, steps),
        _height(canvas, steps),
        words.local(canvas.title),
        words.local(canvas.purpose),
        places,
        [(shape, words.local(shape.text) if shape.text else "") for shape in canvas.shapes],
        list(_cells(canvas, words, steps)),
        bolts(content.tensions, {place.key: (place.box, place.title) for place in places}),
        _way(canvas, {place.address.field: place for place in places}),
    )


def only(
    canvas: Canvas, content: CanvasContent, words: Words, address: Address, size: tuple[int, int]
) -> Picture:
    """One field enlarged to the whole of `size`."""
    one = address.on(canvas)
    assert one is not None
    large = one.model_copy(update={"box": (0, 0, *size), "per": CANVAS})
    place = _place(canvas, content, words, address, large, None, True, whole=True)
    return Picture(*size, words.place(address), words.prompt(one), [place], [], [], [])


def _width(canvas: Canvas, steps: int) -> int:
    """A path that does not fill its band ends where it ends: what there is can be larger."""
    if canvas.steps is None or steps >= canvas.steps.per_band:
        return canvas.size[0]
    return steps * canvas.steps.step[0] + (steps - 1) * canvas.steps.handover[0]


def _height(canvas: Canvas, steps: int) -> int:
    if canvas.steps is None:
        return canvas.size[1]
    bands = -(-steps // canvas.steps.per_band)
    return bands * (canvas.size[1] + BAND_GAP) - BAND_GAP


def _origin(canvas: Canvas, one: CanvasField, number: int) -> tuple[float, float]:
    """The corner of the cell of a step or handover."""
    if canvas.steps is None or number == 0:
        return 0, 0
    row, column = divmod(number - 1, canvas.steps.per_band)
    x = column * (canvas.steps.step[0] + canvas.steps.handover[0])
    after = canvas.steps.step[0] if one.per == HANDOVER else 0
    return x + after, row * (canvas.size[1] + BAND_GAP)


def _cells(canvas: Canvas, words: Words, steps: int) -> list[tuple[Box, str, bool]]:
    """Steps with their numbers, handovers between them (the last flag)."""
    if canvas.steps is None:
        return []
    found: list[tuple[Box, str, bool]] = []
    for per, size, label, count in (
        ("step", canvas.steps.step, canvas.steps.label, steps),
        (HANDOVER, canvas.steps.handover, canvas.steps.handover_label, steps - 1),
    ):
        one = next((f for f in canvas.fields if f.per == per), None)
        for number in range(1, count + 1) if one else ():
            x, y = _origin(canvas, one, number)  # type: ignore[arg-type]
            found.append(((x, y, *size), f"{words.local(label)} {number}", per == HANDOVER))
    return found


def _place(
    canvas: Canvas, content: CanvasContent, words: Words, address: Address, one: CanvasField,
    link: Where | None, with_prompts: bool, *, whole: bool = False,
) -> Place:  # fmt: skip
    """A field with what stands in it; `whole`: enlarged to the whole picture."""
    dx, dy = (0.0, 0.0) if whole else _origin(canvas, one, address.number)
    box: Box = (one.box[0] + dx, one.box[1] + dy, one.box[2], one.box[3])
    key, where = str(address), link(address) if link else ""
    size = 40 if whole else SMALL_LABEL if one.per != CANVAS or box[2] < 260 else LABEL
    inset = 16 if whole else INSET
    room = box[2] - 2 * inset
    broken = lines(words.label(one), size, room, True)
    label = [(w, box[1] + inset + size * (LINE * n + 0.9)) for n, w in enumerate(broken)]
    place = Place(address, one, box, words.place(address), label, size, link=where)
    held = content.values.get(key)
    if one.type == "point" and held:
        at = (box[0] + float(held.value[0]) * box[2], box[1] + float(held.value[1]) * box[3])
        return replace(place, label=[(words.label(one), at[1])], point=at, is_empty=False)
    top = inset + size * LINE * len(broken) + 4
    inner: Box = (box[0] + inset, box[1] + top, room, box[3] - top - inset / 2)
    fitted = fit_cards([_text(c) for c in content.clusters.get(key, [])], inner)
    if fitted.cards or fitted.left:
        return replace(place, cards=fitted.cards, left=fitted.left, is_empty=False)
    asked = words.prompt(one) if with_prompts else ""
    largest = 28 if whole else 24 if held else 20
    words_size, said, _all = fit_words(words.value(held) if held else asked, inner, largest)
    state = GAP_STATE.get(str(held.value[0]), "") if held and held.value else ""
    return replace(
        place,
        words=said,
        size=words_size,
        language=held.language if held else words.language,
        is_empty=held is None,
        state=state if one.type == "scale" else "",
    )


def _text(cluster: Cluster) -> Text:
    marks = ("=" if cluster.same else "") + ("≠" if cluster.disagree else "")
    return Text(
        cluster.head.id, cluster.head.text, cluster.head.language, cluster.name,
        tuple(note.text for note in cluster.merged), marks,
    )  # fmt: skip


def _way(canvas: Canvas, by_key: dict[str, Place]) -> str:
    """The arrow from where we are to where we want to be."""
    ends = [by_key[key].point for key in canvas.way if key in by_key]
    if len(ends) != 2 or not all(ends):
        return ""
    (x, y), (to_x, to_y) = ends  # type: ignore[misc]
    return f"M{x:.0f} {y:.0f} L{to_x:.0f} {to_y:.0f}"
