"""The notes that a table's problem comes from."""

from collections.abc import Collection, Iterable
from typing import Any

from workshop.domain.contributions.origin import come_from, come_only_from, sources_of
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.thread import sources_by_thing
from workshop.surface.table_notes import OfferedNote


def tie(problem: Problem, ticked: Collection[str], before: Iterable[str]) -> None:
    """`problem` comes from the ticked notes. `before` were ticked when the writer saw them: those
    that are not any more are untied; what others have ticked meanwhile stays. Needs a flush."""
    gone = set(before) - set(ticked)
    if gone:
        come_only_from(problem, [name for name in sources_of(problem) if name not in gone])
    come_from(problem, ticked)


def tied(problem: Problem | None, offered: Iterable[OfferedNote]) -> list[str]:
    """Those of the offered notes that it comes from."""
    known = set(sources_of(problem)) if problem else set()
    return [note.reference for note in offered if note.reference in known]


def notes_of_problems(session_id: str, problems: Iterable[Problem]) -> dict[str, list[Any]]:
    """For each problem's id what it comes from and is shown."""
    found = sources_by_thing(session_id, problems)
    return {name.partition("/")[2]: things for name, things in found.items()}
