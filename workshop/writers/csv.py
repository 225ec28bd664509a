"""Records of one sheet as CSV, as Excel in Finland opens it: UTF-8 with BOM, semicolons."""

import csv
import io
from collections.abc import Sequence

from workshop.outcome.blocks import Record, Said, Sheet, Words
from workshop.writers.spreadsheet_safety import safe_cell


def csv_file(sheet: Sheet, records: Sequence[Record]) -> bytes:
    """The headings, in the language being spoken, and a line for each record."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_cell(str(column.title)) for column in sheet.columns])
    for record in records:
        writer.writerow([safe_cell(_cell(value)) for value in record.values])
    return out.getvalue().encode("utf-8-sig")


def _cell(value: Words | int | None) -> str:
    if isinstance(value, Said):
        return value.words
    return "" if value is None else str(value)
