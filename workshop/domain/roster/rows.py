"""From one line of the table to one person, with everything that is wrong on that line."""

import re
from collections.abc import Iterator

from workshop.domain.roster.cleaning import clean, excerpt
from workshop.domain.roster.columns import Meaning
from workshop.domain.roster.errors import Problem
from workshop.domain.roster.header import Header
from workshop.domain.roster.languages import language_codes
from workshop.domain.roster.limits import MAX_CELL
from workshop.domain.roster.model import Row
from workshop.domain.roster.table import Line

_SEVERAL = re.compile(r"[;/,]")
# #N/A, #REF!, #NAME? and their Finnish and Swedish names (#PUUTTUU!, #SAKNAS!)
_SPREADSHEET_ERROR = re.compile(r"#(?:N/A|[A-ZÅÄÖ][A-ZÅÄÖ0-9/]*[!?])")


def person(header: Header, line: Line) -> Row:
    """The person on this line; name and id are None where the line has neither."""

    def cell(meaning: Meaning) -> str:
        place = header.place_of(meaning)
        return line.cells[place] if place is not None and place < len(line.cells) else ""

    names = (Meaning.NAME, Meaning.FIRST_NAME, Meaning.LAST_NAME)
    return Row(
        line=line.number,
        id=cell(Meaning.ID) or None,
        name=" ".join(filter(None, map(cell, names))) or None,
        organisation=cell(Meaning.ORGANISATION),
        role=cell(Meaning.ROLE),
        locality=cell(Meaning.LOCALITY),
        languages=language_codes(cell(Meaning.LANGUAGES))[0],
        traits=dict(_traits(header, line)),
    )


def _traits(header: Header, line: Line) -> Iterator[tuple[str, tuple[str, ...]]]:
    # zip stops at the shorter: missing cells are empty, cells beyond the headings are problems.
    for heading, meaning, cell in zip(header.headings, header.meanings, line.cells, strict=False):
        values = dict.fromkeys(filter(None, map(clean, _SEVERAL.split(cell))))
        if heading and meaning is None and values:
            yield heading, tuple(values)


def line_problems(header: Header, line: Line) -> Iterator[Problem]:
    """Everything wrong with the cells of one line, the row of headings included."""
    for index, cell in enumerate(line.cells):
        label = header.label(index)
        if len(cell) > MAX_CELL:
            sizes = {"length": str(len(cell)), "limit": str(MAX_CELL)}
            yield Problem(line.number, excerpt(label), "cell_too_long", sizes)
        elif _SPREADSHEET_ERROR.fullmatch(cell):
            yield Problem(line.number, label, "spreadsheet_error", {"text": cell})
    beyond = [index for index in range(len(header.headings), len(line.cells)) if line.cells[index]]
    if beyond:
        text = {"text": excerpt(line.cells[beyond[0]])}
        yield Problem(line.number, header.label(beyond[0]), "cells_beyond_headings", text)
