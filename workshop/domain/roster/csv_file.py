"""Reads a CSV text into a table."""

import csv
import io
from collections.abc import Iterator

from workshop.domain.roster.delimiter import sniff, take_excel_hint
from workshop.domain.roster.errors import Problem, RosterError
from workshop.domain.roster.table import Table, tidy_lines

# A last record of our own. If the parser does not hand it back alone, a quotation mark is still
# open and would silently have swallowed the people after it. Decoding removes this character.
_END = "\x1e"


def read_csv(text: str) -> Table:
    """The rows of the text; a row is a record, so a line break inside quotation marks is no row."""
    told, text = take_excel_hint(text)
    return Table(tidy_lines(_records(text, told or sniff(text))))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    stream = io.StringIO(f"{text}\n{_END}", newline=None)
    reader = csv.reader(stream, delimiter=delimiter, skipinitialspace=True)
    number = 1
    try:
        for record in reader:
            if record == [_END]:
                return
            if record and _END in record[-1]:
                break
            yield record
            number += 1
    except csv.Error:
        pass  # a cell beyond the parser's own limit: an open quotation mark again
    raise RosterError([Problem(number, None, "open_quote")])
