"""The parts of a form that changes a stage. `name` begins the names of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Words:
    """A text in the session's languages."""

    name: str
    label: str
    texts: Mapping[str, str]
    required: bool = True
    long: bool = False


@dataclass(frozen=True)
class Number:
    """A whole number."""

    name: str
    label: str
    value: int | None
    low: int
    high: int


@dataclass(frozen=True)
class Choice:
    """One of a few, or several of them where `many`."""

    name: str
    label: str
    value: Any
    choices: list[tuple[str, str]]
    many: bool = False
    at_least: int = 0


@dataclass(frozen=True)
class Tick:
    """Yes or no."""

    name: str
    label: str
    value: bool


@dataclass(frozen=True)
class Row:
    """An item of a list. A new one is left out when it stays empty.

    `made_of`: a "table" of its parts, a "keyed" text or a bare "text".
    """

    name: str
    key: str
    parts: "list[Part]"
    is_new: bool = False
    made_of: str = "table"


@dataclass(frozen=True)
class Rows:
    """A list; it `grows` where rows may be added, and `shrinks` where they may be taken away."""

    name: str
    label: str
    rows: list[Row]
    at_least: int = 0
    grows: bool = True
    shrinks: bool = True
    moves: bool = True


@dataclass(frozen=True)
class Fold:
    """Parts that belong together and are seldom changed."""

    name: str
    label: str
    parts: "list[Part]"


Part = Words | Number | Choice | Tick | Rows | Fold


def leaves(parts: "list[Part]") -> "list[Words | Number | Choice | Tick]":
    """Every part that has a field, wherever it lies."""
    found: list[Words | Number | Choice | Tick] = []
    for part in parts:
        if isinstance(part, Rows):
            found += [leaf for row in part.rows for leaf in leaves(row.parts)]
        elif isinstance(part, Fold):
            found += leaves(part.parts)
        else:
            found.append(part)
    return found
