"""Finds the row with the headings and says what each column is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.domain.roster.cleaning import fold
from workshop.domain.roster.columns import Meaning, meaning_of, words_for
from workshop.domain.roster.errors import Notice, Problem
from workshop.domain.roster.limits import ROWS_BEFORE_HEADER
from workshop.domain.roster.table import Line, column_letter

_PARTS = (Meaning.FIRST_NAME, Meaning.LAST_NAME)
_PERSON = (Meaning.NAME, *_PARTS, Meaning.ID)
# "Namn; Efternamn": is "Namn" the whole name or the first one? We do not guess.
_RIVALS: dict[Meaning | None, tuple[Meaning, ...]] = {
    Meaning.NAME: _PARTS,
    Meaning.FIRST_NAME: (Meaning.NAME,),
    Meaning.LAST_NAME: (Meaning.NAME,),
}


@dataclass(frozen=True)
class Header:
    """The row of headings: `headings[i]` as written ("" where none), `meanings[i]` if known."""

    line: int
    headings: tuple[str, ...]
    meanings: tuple[Meaning | None, ...]

    def place_of(self, meaning: Meaning) -> int | None:
        """The first column with this meaning, counted from 0."""
        return self.meanings.index(meaning) if meaning in self.meanings else None

    def label(self, index: int) -> str:
        """The heading of a column, or its letter where there is none."""
        heading = self.headings[index] if index < len(self.headings) else ""
        return heading or column_letter(index)


def split_header(lines: Sequence[Line]) -> tuple[Header, Sequence[Line]]:
    """The headings and the rows below them; `lines` has at least one row.

    The headings are the row with most words we know among the first four that are not empty, since
    people put titles above a list. Where no word is known, the first row with several cells.
    """
    candidates = lines[: ROWS_BEFORE_HEADER + 1]
    place = max(range(len(candidates)), key=lambda index: (_known(candidates[index]), -index))
    if not _known(candidates[place]):
        wide = [index for index, line in enumerate(candidates) if sum(map(bool, line.cells)) > 1]
        place = wide[0] if wide else 0
    line = candidates[place]
    header = Header(line.number, line.cells, tuple(meaning_of(cell) for cell in line.cells))
    return header, lines[place + 1 :]


def _known(line: Line) -> int:
    return len({meaning_of(cell) for cell in line.cells} - {None})


def header_problems(header: Header, body: Sequence[Line]) -> Iterator[Problem]:
    """Everything that is wrong with the headings."""
    if not set(_PERSON) & set(header.meanings):
        found = ", ".join(filter(None, header.headings))
        known = words_for(*_PERSON, each=3)
        yield Problem(header.line, None, "no_person_column", {"found": found, "known": known})
    yield from _same_meanings(header)
    for index, heading in enumerate(header.headings):
        if not heading and any(index < len(line.cells) and line.cells[index] for line in body):
            yield Problem(header.line, column_letter(index), "no_heading")


def _same_meanings(header: Header) -> Iterator[Problem]:
    seen: dict[object, str] = {}
    for heading, meaning in zip(header.headings, header.meanings, strict=True):
        if not heading:
            continue
        key = meaning or fold(heading) or heading
        rivals = [seen[other] for other in (key, *_RIVALS.get(meaning, ())) if other in seen]
        if rivals:
            yield Problem(header.line, heading, "same_meaning", {"first": rivals[0]})
        seen.setdefault(key, heading)


def header_notices(header: Header) -> Iterator[Notice]:
    """What is missing from the headings but not needed."""
    if Meaning.ORGANISATION not in header.meanings:
        known = words_for(Meaning.ORGANISATION)
        yield Notice(None, None, "no_organisation_column", {"known": known})
