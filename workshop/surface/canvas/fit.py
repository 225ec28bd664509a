"""Texts into a box: the largest type in which all of them can be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from workshop.surface.canvas.measure import lines

SIZES = (28, 26, 24, 22, 20, 18, 16, 15, 14, 13)  # of type, in units of the canvas
LEADING, PAD, GAP, NAME = 1.22, 7, 7, 0.85
NARROWEST = 9  # a column, in sizes of its type

Box = tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True)
class Card:
    """A note as it is drawn. `lines` with their baselines; `merged` is how many lie under it."""

    id: str
    box: Box
    size: int
    lines: list[tuple[str, float]]
    name: list[tuple[str, float]]
    language: str
    marks: str = ""


@dataclass(frozen=True)
class Text:
    """What is to be fitted: a note or a cluster with its name and the texts grouped under it."""

    id: str
    words: str
    language: str
    name: str = ""
    more: tuple[str, ...] = ()
    marks: str = ""


@dataclass(frozen=True)
class Fitted:
    """Cards in a box and how many texts found no room in it."""

    cards: list[Card] = field(default_factory=list)
    left: int = 0


def fit_cards(texts: Sequence[Text], box: Box) -> Fitted:
    """Every text on a card of its own; what finds no room even in the smallest type is counted."""
    if not texts:
        return Fitted()
    for size in SIZES:
        for columns in range(1, _most_columns(box[2], size) + 1):
            fitted = _lay(texts, box, size, columns)
            if not fitted.left:
                return fitted
    room = (box[0], box[1], box[2], box[3] - SIZES[-1] * 2)  # for "and 12 more"
    return _lay(texts, room, SIZES[-1], _most_columns(box[2], SIZES[-1]), goes_on=True)


def fit_words(words: str, box: Box, largest: int = 26) -> tuple[int, list[tuple[str, float]], bool]:
    """One text in a box: size, lines with their baselines, and whether all of it fitted."""
    _x, y, width, height = box
    for size in (s for s in SIZES if s <= largest):
        broken = lines(words, size, width)
        if len(broken) * size * LEADING <= height:
            return size, _baselines(broken, y, size), True
    size = SIZES[-1]
    most = max(1, int(height // (size * LEADING)))
    broken = lines(words, size, width)[:most]
    return size, _baselines((*broken[:-1], f"{broken[-1]}…"), y, size), False


def capacity(box: Box) -> int:
    """How many letters of a usual text fit into a box in the smallest type."""
    size = SIZES[-1]
    return int(box[3] // (size * LEADING)) * int(box[2] // (size * 0.56))


def _most_columns(width: float, size: int) -> int:
    return max(1, int(width // (size * NARROWEST)))


def _lay(
    texts: Sequence[Text], box: Box, size: int, columns: int, *, goes_on: bool = False
) -> Fitted:
    """In columns, each text where most room is left; it `goes_on` past one that finds none."""
    x, y, width, height = box
    across = (width - GAP * (columns - 1)) / columns
    filled: list[float] = [0.0] * columns
    cards: list[Card] = []
    for number, text in enumerate(texts):
        column = filled.index(min(filled))
        top = y + filled[column] + (GAP if filled[column] else 0)
        card = _card(text, x + column * (across + GAP), top, across, size)
        if top + card.box[3] > y + height:
            if not goes_on:
                return Fitted(cards, len(texts) - number)
            continue
        filled[column] = top + card.box[3] - y
        cards.append(card)
    return Fitted(cards, len(texts) - len(cards))


def _card(text: Text, x: float, y: float, width: float, size: int) -> Card:
    room = width - 2 * PAD
    name = lines(text.name, size * NAME, room, True) if text.name else ()
    words = [*lines(text.words, size, room)]
    for other in text.more:
        words += [f"+ {lines(other, size, room - size)[0]}", *lines(other, size, room - size)[1:]]
    named = len(name) * size * NAME * LEADING
    height = 2 * PAD + named + len(words) * size * LEADING
    return Card(
        text.id,
        (x, y, width, height),
        size,
        _baselines(words, y + PAD + named, size),
        _baselines(name, y + PAD, size * NAME),
        text.language,
        text.marks,
    )


def _baselines(broken: Sequence[str], y: float, size: float) -> list[tuple[str, float]]:
    return [(line, round(y + size * (LEADING * n + 0.95), 1)) for n, line in enumerate(broken)]
