"""What the person should know about a roster that could be read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from workshop.domain.roster.cleaning import excerpt
from workshop.domain.roster.columns import Meaning
from workshop.domain.roster.errors import Notice
from workshop.domain.roster.header import Header
from workshop.domain.roster.languages import language_codes
from workshop.domain.roster.table import Line

# ä read in the wrong encoding by an earlier program: UTF-8 as Windows-1252 ("HÃ¤meenlinna"), DOS
# as Windows-1252 ("H„meenlinna"), or given up ("H\ufffdmeenlinna").
_GARBLED = re.compile("\ufffd|Ã[\u00a0-\u00bf\u2013-\u2026€]|[a-zA-Z][„”†][a-zA-Z]")


def garbled_letters(header: Header, lines: Sequence[Line]) -> Iterator[Notice]:
    """One notice for the first cell whose letters look broken."""
    for line in lines:
        for index, cell in enumerate(line.cells):
            if _GARBLED.search(cell):
                text = {"text": excerpt(cell)}
                yield Notice(line.number, header.label(index), "garbled_letters", text)
                return


def unknown_languages(header: Header, lines: Sequence[Line]) -> Iterator[Notice]:
    """One notice for each word that is no language: its first row, and how many rows have it."""
    place = header.place_of(Meaning.LANGUAGES)
    if place is None:
        return
    first: dict[str, int] = {}
    count: Counter[str] = Counter()
    for line in lines:
        if place < len(line.cells):
            for word in language_codes(line.cells[place])[1]:
                first.setdefault(word, line.number)
                count[word] += 1
    for word, row in first.items():
        params = {"text": excerpt(word), "count": str(count[word])}
        yield Notice(row, header.label(place), "unknown_language", params)
