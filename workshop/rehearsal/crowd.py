"""Who takes part: from a roster, or made up."""

import random
from dataclasses import dataclass
from pathlib import Path

from workshop.domain.roster import read_roster
from workshop.rehearsal.texts import SPEAKERS

NAMES = [
    "Anneli",
    "Juha",
    "Maria",
    "Samir",
    "Åsa",
    "Leena",
    "Mikael",
    "Fatima",
    "Päivi",
    "Olli",
    "Ingrid",
    "Timo",
    "Nadia",
    "Sari",
    "Björn",
    "Kaisa",
    "Ahmed",
    "Riitta",
    "Jonas",
    "Elena",
    "Mervi",
    "Antti",
    "Linnéa",
    "Hodan",
]
WORKPLACES = (
    "Työllisyysalue", "Maahanmuuttopalvelut", "Hyvinvointialue", "Kela", "Vastaanottokeskus",
    "Ammattiopisto", "Kansalaisopisto", "Järjestö",
)  # fmt: skip


@dataclass(frozen=True)
class Person:
    """A simulated participant. `language` is one of `SPEAKERS`."""

    name: str
    organisation: str
    role: str
    locality: str
    language: str


def people(roster: Path | None, wanted: int | None, dice: random.Random) -> list[Person]:
    """`wanted` people from the roster first, then made up. Raises RosterError."""
    found = []
    for row in read_roster(roster.read_bytes(), roster.name).rows if roster else ():
        spoken = [c for c in row.languages if c in SPEAKERS] or list(SPEAKERS)
        named = (row.name or row.id or "?", row.organisation or "?", row.role, row.locality)
        found.append(Person(*named, spoken[0]))
    missing = (wanted or len(found) or 12) - len(found)
    for number in range(max(missing, 0)):
        name = NAMES[number % len(NAMES)] + (f" {number}" if number >= len(NAMES) else "")
        language = dice.choices([*SPEAKERS], [*SPEAKERS.values()])[0]
        found.append(Person(name, WORKPLACES[number % len(WORKPLACES)], "", "", language))
    return found[:wanted] if wanted else found
