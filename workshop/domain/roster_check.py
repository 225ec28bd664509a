"""What may be wrong with the people of a session, and who should perhaps be invited as well."""

from collections import Counter
from dataclasses import dataclass

from workshop.domain import shelf
from workshop.domain.organisation_kind import kind_of
from workshop.domain.participant import Participant
from workshop.domain.roster.organisation_names import spellings
from workshop.domain.roster.similar_people import Listed, look_alike
from workshop.domain.session import Session
from workshop.domain.told_apart import told_apart

TOO_MANY = 24  # in a larger room not everybody is heard
ENOUGH_TO_SAY = 4  # people with an organisation: with fewer, one house says nothing


@dataclass(frozen=True)
class Composition:
    """How many are expected or here, and the largest house among them with its people."""

    people: int
    known: int
    house: str
    of_house: int

    @property
    def is_large(self) -> bool:
        """More people than everybody can hear."""
        return self.people > TOO_MANY

    @property
    def is_one_house(self) -> bool:
        """Nobody from anywhere else."""
        return self.known >= ENOUGH_TO_SAY and self.of_house == self.known

    @property
    def is_mostly_one_house(self) -> bool:
        """More than half from one house."""
        return self.known >= ENOUGH_TO_SAY and self.known > self.of_house > self.known / 2


@dataclass(frozen=True)
class House:
    """An organisation's name, how many are from there, its kind's key, and who says so."""

    name: str
    people: int
    kind: str
    is_said: bool

    @property
    def is_open(self) -> bool:
        """Neither the name nor anybody tells what it is."""
        return not self.kind and not self.is_said


def composition(session: Session) -> Composition:
    """Of everybody who has not gone or declined."""
    people = [p for p in session.participants if p.left_at is None]
    houses = Counter(p.organisation for p in people if p.organisation)
    house, count = min(houses.items(), key=lambda one: (-one[1], one[0]), default=("", 0))
    return Composition(len(people), houses.total(), house, count)


def people_alike(session: Session) -> list[tuple[Participant, Participant]]:
    """Pairs that may be one person and have not been told apart, the one from the list first."""
    by_id = {p.id: p for p in session.participants}
    apart = told_apart(session)
    listed = [Listed(p.id, p.name, p.organisation) for p in session.participants]
    pairs = [
        (by_id[one.id], by_id[other.id])
        for one, other in look_alike(listed)
        if tuple(sorted((one.id, other.id))) not in apart
    ]
    return [(a, b) if a.from_roster or not b.from_roster else (b, a) for a, b in pairs]


def names_alike(session: Session) -> list[list[tuple[str, int]]]:
    """Spellings that may be one organisation, with their people; the most usual one first."""
    counts = Counter(p.organisation for p in session.participants if p.organisation)
    kinds = [tuple(kind.name.values()) for kind in shelf.organisations()]
    groups = spellings(list(counts), kinds, told_apart(session))
    return [
        sorted(((name, counts[name]) for name in group), key=lambda one: -one[1])
        for group in groups
    ]


def houses(session: Session) -> list[House]:
    """Every organisation with its people and its kind; those of no known kind come first."""
    counts = Counter(p.organisation for p in session.participants if p.organisation)
    said = {row.name for row in session.organisation_kinds}
    found = [House(name, n, kind_of(session, name), name in said) for name, n in counts.items()]
    return sorted(found, key=lambda one: (not one.is_open, one.name.casefold()))


def count_findings(session: Session) -> int:
    """How many questions wait on the page."""
    return len(people_alike(session)) + len(names_alike(session))
