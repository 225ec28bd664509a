"""Reads a roster from beginning to end."""

from collections.abc import Iterator, Sequence

from workshop.domain.roster.cleaning import clean, excerpt
from workshop.domain.roster.columns import Meaning
from workshop.domain.roster.csv_file import read_csv
from workshop.domain.roster.duplicates import duplicates
from workshop.domain.roster.encoding import decode
from workshop.domain.roster.errors import Problem, RosterError
from workshop.domain.roster.file_kind import recognise
from workshop.domain.roster.header import (
    Header,
    header_notices,
    header_problems,
    split_header,
)
from workshop.domain.roster.limits import MAX_PEOPLE
from workshop.domain.roster.model import Roster, Row
from workshop.domain.roster.remarks import garbled_letters, unknown_languages
from workshop.domain.roster.rows import line_problems, person
from workshop.domain.roster.table import Line, Table, too_many_rows
from workshop.domain.roster.xlsx_file import read_xlsx


def read_roster(data: bytes, filename: str) -> Roster:
    """The people in a CSV or XLSX file; the content decides which, the name is only shown.

    Raises RosterError with every problem that could be found, so that a person mends the file
    once. Never more than 5 MB or 5,000 people.
    """
    shown = excerpt(clean(filename), 80) or "?"
    table = _open(data, shown)
    if not table.lines:
        raise RosterError([Problem(None, None, "empty_file", {"filename": shown})])
    header, body = split_header(table.lines)
    if len(body) > MAX_PEOPLE:
        raise too_many_rows()
    rows = tuple(person(header, line) for line in body)
    problems = list(_problems(header, body, rows))
    if not rows and not problems:
        problems = [Problem(None, None, "no_people", {"filename": shown})]
    if problems:
        raise RosterError(problems)
    notices = (
        *table.notices,
        *header_notices(header),
        *garbled_letters(header, [Line(header.line, header.headings), *body]),
        *unknown_languages(header, body),
    )
    return Roster(rows, tuple(filter(None, header.headings)), notices)


def _open(data: bytes, filename: str) -> Table:
    if recognise(data, filename) == "workbook":
        return read_xlsx(data, filename)
    return read_csv(decode(data, filename))


def _problems(header: Header, body: Sequence[Line], rows: Sequence[Row]) -> Iterator[Problem]:
    headings = list(header_problems(header, body))
    yield from headings
    for line in (Line(header.line, header.headings), *body):
        yield from line_problems(header, line)
    if any(problem.code == "no_person_column" for problem in headings):
        return  # without that column every row lacks a name; saying so once is enough
    for row in rows:
        if not row.name and not row.id:
            yield Problem(row.line, None, "no_name_or_id")
    yield from duplicates(rows, _heading(header, Meaning.ID), _heading(header, Meaning.NAME))


def _heading(header: Header, meaning: Meaning) -> str:
    """The heading as written; for a name in two columns, the first of them."""
    wanted = [meaning]
    if meaning is Meaning.NAME:
        wanted += [Meaning.FIRST_NAME, Meaning.LAST_NAME]
    places = [place for each in wanted if (place := header.place_of(each)) is not None]
    return header.label(places[0]) if places else ""
