"""What came of a session as content without a format. A writer knows only what is defined here.

Our own words are `str`, in the reader's language already. What people wrote is `Said`, in its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Sight(Enum):
    """Who may see a block."""

    ROOM = "room"  # everybody who was there
    ORGANISER = "organiser"  # whoever may download files


@dataclass(frozen=True)
class Said:
    """Words of a person, to be shown as they are; `language` is the code of their language."""

    words: str
    language: str = ""


Words = str | Said


@dataclass(frozen=True)
class Block:
    """What every block has."""

    sight: Sight = Sight.ROOM

    @property
    def people(self) -> "Sequence[Person]":
        """Whom the block names; a name is there only by that person's choice."""
        return ()


@dataclass(frozen=True)
class Person:
    """Somebody, or only where they are from: `name` is empty unless they chose to show it."""

    name: str = ""
    organisation: str = ""

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.name, self.organisation))) or "–"


@dataclass(frozen=True, kw_only=True)
class Heading(Block):
    """A title inside a part; `level` 1 stands directly under the title of the part."""

    words: Words
    level: int = 1


@dataclass(frozen=True, kw_only=True)
class Paragraph(Block):
    """A few sentences. A `note` stands back: it says something about the text around it."""

    words: Words
    is_note: bool = False


@dataclass(frozen=True, kw_only=True)
class Item(Block):
    """A line of a list: a label in front, what is said, and what stands under it."""

    words: Words = ""
    label: str = ""
    under: "tuple[Item, ...]" = ()
    who: Person | None = None

    @property
    def people(self) -> Sequence[Person]:
        """Whom the line and those under it name."""
        below = [person for item in self.under for person in item.people]
        return [*([self.who] if self.who else []), *below]


@dataclass(frozen=True, kw_only=True)
class Items(Block):
    """A list."""

    items: tuple[Item, ...]

    @property
    def people(self) -> Sequence[Person]:
        """Whom its lines name."""
        return [person for item in self.items for person in item.people]


@dataclass(frozen=True, kw_only=True)
class Quote(Block):
    """One person's words and their source: a table, a person. `id` is the contribution's."""

    said: Said
    source: str = ""
    id: str = ""
    under: "tuple[Quote, ...]" = ()  # merged into it


@dataclass(frozen=True, kw_only=True)
class Grid(Block):
    """A small table with its headings."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Figure(Block):
    """A picture by its data: `kind` says which ("distribution"), `alt` says it in words."""

    kind: str
    caption: str
    alt: str
    data: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class Column:
    """A column of a sheet: its key never changes, its title is in the reader's language."""

    key: str
    title: Any


@dataclass(frozen=True)
class Sheet:
    """A kind of record, a row each: its key is the file's name, `about` says what is in it."""

    key: str
    title: Any
    about: Any
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Record:
    """A row of the sheet `sheet`, with a value for each of its columns."""

    sheet: str
    values: tuple[Words | int | None, ...]


@dataclass(frozen=True)
class Part:
    """What came of one stage."""

    kind: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Outcome:
    """What came of a session for one reader. `language` is the code of their language."""

    title: str
    language: str
    head: tuple[Block, ...]
    parts: tuple[Part, ...]
    tail: tuple[Block, ...]

    def blocks(self) -> Iterator[Block]:
        """Every block from the first to the last."""
        yield from self.head
        for part in self.parts:
            yield from part.blocks
        yield from self.tail
