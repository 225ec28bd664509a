"""A file as rows of clean text, before anybody asks what the columns mean."""

import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workshop.domain.roster.cleaning import clean
from workshop.domain.roster.errors import Notice, Problem, RosterError
from workshop.domain.roster.limits import MAX_COLUMNS, MAX_PEOPLE, ROWS_BEFORE_HEADER


@dataclass(frozen=True)
class Line:
    """One row that has something in it; `number` as the spreadsheet shows it, from 1.

    The last cell is never empty.
    """

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """The rows that are not empty, and what the reader of the file wants to tell."""

    lines: tuple[Line, ...]
    notices: tuple[Notice, ...] = ()


def tidy_lines(records: Iterable[Sequence[str]]) -> tuple[Line, ...]:
    """Numbers and cleans the records, drops empty ones; stops early where there are too many."""
    lines: list[Line] = []
    for number, record in enumerate(records, start=1):
        cells = [clean(cell) if cell else "" for cell in record]
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > MAX_COLUMNS:
            raise too_many_columns(number)
        if cells:
            lines.append(Line(number, tuple(cells)))
        if len(lines) > MAX_PEOPLE + 1 + ROWS_BEFORE_HEADER:
            raise too_many_rows()
    return tuple(lines)


def too_many_rows() -> RosterError:
    """The error for a file with more people than fit."""
    return RosterError([Problem(None, None, "too_many_rows", {"limit": str(MAX_PEOPLE)})])


def too_many_columns(row: int) -> RosterError:
    """The error for a row that is wider than any roster."""
    return RosterError([Problem(row, None, "too_many_columns", {"limit": str(MAX_COLUMNS)})])


def column_letter(index: int) -> str:
    """The spreadsheet's letter for a column: 0 is A, 25 is Z, 26 is AA."""
    letters = ""
    rest = index + 1
    while rest:
        rest, place = divmod(rest - 1, 26)
        letters = string.ascii_uppercase[place] + letters
    return letters
