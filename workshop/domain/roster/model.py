"""What a roster is once it has been read."""

from dataclasses import dataclass, field

from workshop.domain.roster.errors import Notice


@dataclass(frozen=True)
class Row:
    """One person.

    `line` is the row number as a spreadsheet shows it (1 = first row of the sheet).
    At least one of `id` and `name` is set; texts that are missing are "".
    `languages` are ISO 639 codes in the order written, each once.
    `traits` are the columns nobody reserved, under the heading as written; empty cells are absent.
    """

    line: int
    id: str | None
    name: str | None
    organisation: str = ""
    role: str = ""
    locality: str = ""
    languages: tuple[str, ...] = ()
    traits: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Roster:
    """Everybody in the file, the headings as the person wrote them, and what they should know."""

    rows: tuple[Row, ...]
    columns: tuple[str, ...]
    notices: tuple[Notice, ...] = ()
