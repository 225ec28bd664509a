"""The thread in the outcome: a promise back to the notes it came from."""

from collections.abc import Iterator, Sequence
from typing import Any

from flask_babel import gettext as _

from workshop.domain.contributions.thread import Knot, is_taken_back, seen_outside, thread_of
from workshop.outcome.blocks import Block, Item, Items, Said
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.outcome.thing_names import thing_name


def thread_blocks(thing: Any, reader: Reader) -> Iterator[Block]:
    """Where `thing` came from, for the summary; nothing where nothing is tied to it."""
    items = thread_items(thing)
    if items:
        yield Items(items=(Item(label=_("Where it comes from"), under=items),))


def thread_items(thing: Any) -> tuple[Item, ...]:
    """What `thing` came from, step by step under each other.

    What is hidden, waits or is private is left out, and the thread goes on past it; of what was
    taken back only that it was. Nobody is named: only what it is and its table.
    """
    return _items(seen_outside(thread_of(thing)).back)


def _items(knots: Sequence[Knot]) -> tuple[Item, ...]:
    return tuple(
        Item(
            label=knot_label(knot.thing),
            words=_("taken back")
            if is_taken_back(knot.thing)
            else Said(knot.thing.words, knot.thing.language),
            under=_items(knot.further),
        )
        for knot in knots
    )


def knot_label(thing: Any) -> str:
    """What it is and at which table: "Problem, Birch"."""
    group = getattr(thing, "group", None)
    return ", ".join(filter(None, (thing_name(thing), group_name(group) if group else "")))
