"""One thing that a gallery shows."""

from dataclasses import dataclass
from typing import Any

from workshop.domain.contributions.response import Response
from workshop.domain.seating.rounds import Group


@dataclass(frozen=True)
class Shown:
    """A problem, a solution, a canvas, a note: its words of now.

    `more` are lines under it (a label, and words of people), `sources` what it comes from, `said`
    what people said to it as it came, hidden ones included.
    """

    reference: str
    thing: Any
    group: Group | None
    words: str
    language: str
    more: tuple[tuple[str, str], ...] = ()
    sources: tuple[Any, ...] = ()
    said: tuple[Response, ...] = ()
