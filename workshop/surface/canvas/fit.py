"""Texts into a box in a given size of type: how high they are, and where their lines stand."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from workshop.surface.canvas.measure import lines

LEADING, PAD, GAP = 1.22, 9, 8
BESIDE, LEGIBLE = 0.9, 25  # of the size of the notes; but never under 28 px on the projector
NARROWEST = 12  # a column, in sizes of its type
SMALLEST = 13  # for `capacity`

Box = tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True)
class Card:
    """A note as it is drawn. `lines` with their baselines; `marks` have a line of their own."""

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
    is_name: bool = False

    @property
    def in_short(self) -> "Text":
        """A cluster by its name, or by its first note: those under it are counted instead."""
        if not self.more:
            return self
        return replace(
            self, words=self.name or self.words, name="", more=(), is_name=bool(self.name)
        )


@dataclass(frozen=True)
class Fitted:
    """Cards in a box and how many texts found no room in it."""

    cards: list[Card] = field(default_factory=list)
    left: int = 0


def label_size(size: int) -> int:
    """The type of labels, names and questions beside notes of this size."""
    return max(round(size * BESIDE), min(size, LEGIBLE))


def cards_height(texts: Sequence[Text], width: float, size: int) -> float:
    """How high a box must be for all texts, in as many columns as it takes to be lowest."""
    if not texts:
        return 0
    return min(_height(texts, width, size, n) for n in range(1, _most_columns(width, size) + 1))


def fit_cards(texts: Sequence[Text], box: Box, size: int) -> Fitted:
    """Every text on a card of its own, in as few columns as hold them; the others are counted."""
    most = _most_columns(box[2], size)
    for columns in range(1, most + 1):
        fitted = _lay(texts, box, size, columns)
        if not fitted.left:
            return fitted
    room = (box[0], box[1], box[2], box[3] - size * LEADING)  # for "and 12 more"
    short = [text.in_short for text in texts]
    tries = [_lay(short, room, size, n, goes_on=True) for n in range(1, most + 1)]
    found = min(tries, key=lambda one: one.left)
    hidden = sum(len(text.more) for text in texts if text.in_short is not text)
    return Fitted(found.cards, found.left + hidden)


def words_height(words: str, width: float, size: float, *, bold: bool = False) -> float:
    """How high one text is."""
    return len(lines(words, size, width, bold)) * size * LEADING if words else 0


def fit_words(words: str, box: Box, size: int) -> tuple[list[tuple[str, float]], bool]:
    """One text in a box: lines with their baselines, and whether all of it fitted.

    Where it did not, the last line is left free for saying so.
    """
    broken = lines(words, size, box[2])
    most = int((box[3] + 0.5) // (size * LEADING))
    if len(broken) <= most:
        return baselines(broken, box[1], size), True
    return baselines(broken[: max(0, most - 1)], box[1], size), False


def capacity(box: Box) -> int:
    """How many letters of a usual text fit into a box in the smallest type."""
    return int(box[3] // (SMALLEST * LEADING)) * int(box[2] // (SMALLEST * 0.56))


def baselines(broken: Sequence[str], y: float, size: float) -> list[tuple[str, float]]:
    """Lines from the top of a text, each with its baseline."""
    return [(line, round(y + size * (LEADING * n + 0.95), 1)) for n, line in enumerate(broken)]


def _most_columns(width: float, size: int) -> int:
    return max(1, min(4, int(width // (size * NARROWEST))))


def _height(texts: Sequence[Text], width: float, size: int, columns: int) -> float:
    """Of the highest column."""
    laid = _lay(texts, (0, 0, width, float("inf")), size, columns)
    return max(card.box[1] + card.box[3] for card in laid.cards)


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
        if top + card.box[3] > y + height + 0.5:
            if goes_on:
                continue
            return Fitted(cards, len(texts) - number)
        filled[column] = top + card.box[3] - y
        cards.append(card)
    return Fitted(cards, len(texts) - len(cards))


def _card(text: Text, x: float, y: float, width: float, size: int) -> Card:
    room = width - 2 * PAD
    called = text.words if text.is_name else text.name
    small = label_size(size)
    name = lines(called, small, room, True) if called else ()
    words = [*lines(text.words, size, room)] if not text.is_name else []
    for other in text.more:
        first, *rest = lines(f"+ {other}", size, room)
        words += [first, *rest]
    named = len(name) * small * LEADING
    below = size * LEADING if text.marks else 0
    return Card(
        text.id,
        (x, y, width, 2 * PAD + named + len(words) * size * LEADING + below),
        size,
        baselines(words, y + PAD + named, size),
        baselines(name, y + PAD, small),
        text.language,
        text.marks,
    )
