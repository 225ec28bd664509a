"""Roster files as people's programs write them."""

import csv
import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from workshop.domain.roster import Problem, Roster, RosterError, read_roster


def finnish_excel_csv(*lines: str) -> bytes:
    """Excel in Finland writes ; and Windows-1252 when one saves as "CSV"."""
    return "".join(f"{line}\r\n" for line in lines).encode("cp1252")


def written_csv(rows: Sequence[Sequence[str]], delimiter: str, encoding: str) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(encoding)


def workbook(*rows: Sequence[Any], **more_sheets: Sequence[Sequence[Any]]) -> bytes:
    """A workbook whose first sheet has these rows; more sheets by name."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for name, contents in more_sheets.items():
        sheet = book.create_sheet(name)
        for row in contents:
            sheet.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(data: bytes, filename: str = "lista.csv") -> Roster:
    return read_roster(data, filename)


def problems(data: bytes, filename: str = "lista.csv") -> tuple[Problem, ...]:
    """What the roster is refused for; fails where it is accepted."""
    try:
        roster = read_roster(data, filename)
    except RosterError as refusal:
        return refusal.problems
    raise AssertionError(f"accepted: {roster}")


def codes(data: bytes, filename: str = "lista.csv") -> list[str]:
    return [problem.code for problem in problems(data, filename)]
