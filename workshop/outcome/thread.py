"""The thread in the outcome: a promise with what it came from, step by step back to notes."""

from typing import Any

from workshop.domain.contributions.thread import Knot, thread_of
from workshop.outcome.blocks import Item, Said
from workshop.outcome.plants import group_name


def thread_items(thing: Any) -> tuple[Item, ...]:
    """What `thing` came from, as lines under each other. What may not be read is left out."""
    return tuple(_item(knot) for knot in thread_of(thing).back if knot.thing.is_shown)


def _item(knot: Knot) -> Item:
    thing = knot.thing
    group = getattr(thing, "group", None)
    return Item(
        label=group_name(group) if group else "",
        words=Said(thing.words, thing.language),
        under=tuple(_item(further) for further in knot.further if further.thing.is_shown),
    )
