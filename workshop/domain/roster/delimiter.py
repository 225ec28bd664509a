"""Which character separates the cells of a CSV file."""

import csv
import io
import re
from itertools import islice

from workshop.domain.roster.columns import meaning_of
from workshop.domain.roster.limits import ROWS_BEFORE_HEADER

DELIMITERS = (";", ",", "\t")
_SAMPLE_ROWS = 30
_EXCEL_HINT = re.compile(r'\A"?sep=([;,\t])"?(?:\r\n|\r|\n)')


def take_excel_hint(text: str) -> tuple[str | None, str]:
    """The delimiter that a first line `sep=;` tells Excel, which hides the line; and the rest."""
    hint = _EXCEL_HINT.match(text)
    return (hint[1], text[hint.end() :]) if hint else (None, text)


def sniff(text: str) -> str:
    """The delimiter under which the text looks most like a roster.

    `csv.Sniffer` counts characters and is fooled by "Kela, Turku" in a semicolon file. Headings
    are words we know, so the delimiter that uncovers most of them is right; without any, the one
    under which rows are as wide as their headings.
    """
    return max(DELIMITERS, key=lambda delimiter: _likeness(_sample(text, delimiter)))


def _sample(text: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=None), delimiter=delimiter, skipinitialspace=True)
    try:
        return list(islice(filter(any, reader), _SAMPLE_ROWS))
    except csv.Error:
        return []


def _likeness(records: list[list[str]]) -> tuple[int, bool, float, int]:
    if not records:
        return (0, False, 0.0, 0)
    candidates = records[: ROWS_BEFORE_HEADER + 1]
    known = [len({meaning_of(cell) for cell in record} - {None}) for record in candidates]
    place = known.index(max(known))
    width = len(records[place]) if max(known) else max(map(len, candidates))
    below = records[place:]
    alike = sum(len(record) == width for record in below) / len(below)
    return (max(known), width > 1, alike, width)
