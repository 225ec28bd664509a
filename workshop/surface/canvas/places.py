"""A field of a canvas as it is drawn: how high it must be, and what stands where in it."""

import dataclasses
from dataclasses import dataclass

from workshop.domain.catalogue.canvases import Address, CanvasField
from workshop.surface.board import Cluster
from workshop.surface.canvas.content import CanvasContent
from workshop.surface.canvas.fit import (
    LEADING,
    Box,
    Card,
    Text,
    baselines,
    cards_height,
    fit_cards,
    fit_words,
    label_size,
    words_height,
)
from workshop.surface.canvas.measure import lines
from workshop.surface.canvas.words import Words

INSET = 10
GAP_STATE = {"gap": "is-gap", "delay": "is-delay", "ok": "is-ok"}


@dataclass(frozen=True)
class Place:
    """A field as it is drawn. `left`: notes that found no room; `goes_on`: words that did not."""

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
    goes_on: bool = False
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
class Filling:
    """What goes into a field: its label, notes or words, else the question."""

    address: Address
    field: CanvasField
    title: str
    label: str
    texts: tuple[Text, ...] = ()
    said: str = ""
    prompt: str = ""
    language: str = ""
    state: str = ""
    chosen: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing was written there yet."""
        return not self.texts and not self.said

    def need(self, width: float, size: int) -> float:
        """The height in which all of it can be read."""
        room = width - 2 * INSET
        if self.texts:
            inside = cards_height(self.texts, room, size)
        elif self.said:
            inside = words_height(self.said, room, size)
        else:
            inside = words_height(self.prompt, room, label_size(size))
        return self.head(width, size) + inside + INSET

    def least(self, width: float, size: int) -> float:
        """The height below which it says nothing: its label and a line or two."""
        if self.chosen:
            return self.need(width, size)
        lines_ = 0 if self.is_empty else 1 if self.texts else 2
        return self.head(width, size) + lines_ * size * LEADING + INSET

    def head(self, width: float, size: int) -> float:
        """The height of its label with the room around it."""
        told = words_height(self.label, width - 2 * INSET, label_size(size), bold=True)
        return INSET + (told + INSET / 2 if told else 0)


def filling(
    content: CanvasContent, words: Words, address: Address, one: CanvasField, *, asks: bool
) -> Filling:
    """What stands at an address; the question where nothing does, if it `asks`."""
    key = str(address)
    held = content.values.get(key)
    chosen = tuple(map(str, held.value)) if held and held.value else ()
    shown = one.titled or words.is_changed(one)
    return Filling(
        address,
        one,
        words.place(address),
        words.brief(one) if shown else "",
        tuple(_text(cluster) for cluster in content.clusters.get(key, ())),
        words.value(held) if held else "",
        words.prompt(one) if asks else "",
        held.language if held else words.language,
        GAP_STATE.get(chosen[0], "") if chosen and one.type == "scale" else "",
        chosen,
    )


def place(what: Filling, box: Box, size: int, link: str = "") -> Place:
    """The field drawn in a box."""
    small = label_size(size)
    broken = lines(what.label, small, box[2] - 2 * INSET, True) if what.label else ()
    label = baselines(broken, box[1] + INSET, small)
    bare = Place(what.address, what.field, box, what.title, label, small, link=link, size=size)
    head = what.head(box[2], size)
    inner = (box[0] + INSET, box[1] + head, box[2] - 2 * INSET, box[3] - head - INSET)
    if what.texts:
        fitted = fit_cards(what.texts, inner, size)
        return dataclasses.replace(bare, cards=fitted.cards, left=fitted.left, is_empty=False)
    if what.said:
        said, all_of_it = fit_words(what.said, inner, size)
        return dataclasses.replace(
            bare, words=said, goes_on=not all_of_it, language=what.language,
            is_empty=False, state=what.state,
        )  # fmt: skip
    asked = label_size(size)
    fits = words_height(what.prompt, inner[2], asked) <= inner[3] + 1
    words = baselines(lines(what.prompt, asked, inner[2]), inner[1], asked) if fits else []
    return dataclasses.replace(
        bare, words=words if what.prompt else [], size=asked, language=what.language
    )


def _text(cluster: Cluster) -> Text:
    marks = ("=" if cluster.same else "") + ("≠" if cluster.disagree else "")
    return Text(
        cluster.head.id, cluster.head.text, cluster.head.language, cluster.name,
        tuple(note.text for note in cluster.merged), marks,
    )  # fmt: skip
