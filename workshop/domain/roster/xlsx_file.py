"""Reads an Excel workbook into a table: the first visible sheet that has something in it."""

import io
import warnings
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from itertools import islice
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from workshop.domain.roster.errors import Notice, Problem, RosterError
from workshop.domain.roster.table import Table, tidy_lines, too_many_columns, too_many_rows

_MAX_SHEET_ROWS = 1_048_576  # Excel's own; a forged row number cannot make us count further
_MAX_CELLS = 1_000_000  # openpyxl fills the gaps of a row: a few bytes can claim millions of cells
_GLANCE = 50  # rows looked at to see whether another sheet has anything in it


def read_xlsx(data: bytes, filename: str) -> Table:
    """The rows of the workbook; raises RosterError where it is damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles and validations it skips
            return _read(data)
    except RosterError:
        raise
    except Exception as damage:  # whatever zip, XML and openpyxl raise on a damaged workbook
        params = {"filename": filename}
        raise RosterError([Problem(None, None, "broken_workbook", params)]) from damage


def _read(data: bytes) -> Table:
    book = load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
    visible = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for place, sheet in enumerate(visible):
        lines = tidy_lines(_records(sheet, data))
        if lines:
            others = [later.title for later in visible[place + 1 :] if _has_content(later)]
            told = {"sheet": sheet.title, "others": ", ".join(others)}
            return Table(lines, (Notice(None, None, "other_sheets", told),) if others else ())
    return Table(())


def _records(sheet: Any, data: bytes) -> Iterator[list[str]]:
    """The cells as text. A formula counts as what Excel last showed, else as the text it is."""
    shown: Iterator[tuple[Any, ...]] | None = None
    place = 0
    for number, cells in enumerate(_rows(sheet), start=1):
        values = [cell.value for cell in cells]
        formulas = [index for index, cell in enumerate(cells) if cell.data_type == "f"]
        if formulas:
            if shown is None:
                results = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
                shown = _rows(results[sheet.title])
            result = next(islice(shown, number - place - 1, None))
            place = number
            for index in formulas:
                formula = getattr(values[index], "text", values[index])
                value = result[index].value
                values[index] = formula if value is None else value
        yield [_as_text(value) for value in values]


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # some programs write a wrong size into the file
    rows: Iterable[tuple[Any, ...]] = sheet.iter_rows()
    cells = 0
    for number, row in enumerate(rows, start=1):
        cells += len(row)
        if cells > _MAX_CELLS:
            raise too_many_columns(number)
        if number > _MAX_SHEET_ROWS:
            raise too_many_rows()
        yield row


def _has_content(sheet: Any) -> bool:
    return any(cell.value is not None for row in islice(_rows(sheet), _GLANCE) for cell in row)


def _as_text(value: object) -> str:
    """What a person would type: 7 not 7.0, and dates as 2026-03-01."""
    match value:
        case None:
            return ""
        case str():
            return unescape(value) if "_x" in value else value
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() else format(value, ".15g")
        case datetime():
            day = value.date().isoformat()
            return day if value.time() == time() else f"{day} {value:%H:%M}"
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
    return str(value)
