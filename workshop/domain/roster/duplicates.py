"""People who are on the list twice."""

from collections.abc import Iterable, Iterator

from workshop.domain.roster.cleaning import excerpt
from workshop.domain.roster.errors import Problem
from workshop.domain.roster.model import Row


def duplicates(rows: Iterable[Row], id_heading: str, name_heading: str) -> Iterator[Problem]:
    """A problem for each row that repeats an earlier one, naming both.

    The same name in two organisations is two people. So is the same name in one organisation
    where both rows have an id, as ids are there to tell people apart. Capitals do not matter.
    """
    ids: dict[str, Row] = {}
    anyone: dict[tuple[str, str], Row] = {}
    without_id: dict[tuple[str, str], Row] = {}
    for row in rows:
        if row.id:
            earlier = ids.setdefault(row.id.casefold(), row)
            if earlier is not row:
                same = {"text": excerpt(row.id), "other": str(earlier.line)}
                yield Problem(row.line, id_heading, "same_id", same)
                continue
        if row.name:
            key = (row.name.casefold(), row.organisation.casefold())
            twin = (without_id if row.id else anyone).get(key)
            if twin:
                yield _same_person(row, twin, name_heading)
            anyone.setdefault(key, row)
            if not row.id:
                without_id.setdefault(key, row)


def _same_person(row: Row, earlier: Row, heading: str) -> Problem:
    words = {"text": excerpt(row.name or ""), "other": str(earlier.line)}
    if not row.organisation:
        return Problem(row.line, heading, "same_name", words)
    words["organisation"] = excerpt(row.organisation)
    return Problem(row.line, heading, "same_person", words)
