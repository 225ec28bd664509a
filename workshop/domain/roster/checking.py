"""What may be wrong with the people of a session, and who should perhaps be invited as well."""

from collections import Counter
from dataclasses import dataclass

from workshop.domain import catalogue
from workshop.domain.people.organisation_kind import organisation_kind_of
from workshop.domain.people.organisation_names import spellings
from workshop.domain.people.participant import Participant
from workshop.domain.roster.not_duplicates import not_duplicates
from workshop.domain.roster.similar_people import Listed, look_alike
from workshop.domain.session.session import Session
from workshop.locale import languages

TOO_MANY = 24  # in a larger room not everybody is heard
ENOUGH_TO_SAY = 4  # people with an organisation: with fewer, one organisation says nothing


@dataclass(frozen=True)
class Composition:
    """How many are expected or here, and the largest organisation among them with its people."""

    people: int
    known: int
    organisation: str
    of_organisation: int

    @property
    def is_large(self) -> bool:
        """More people than everybody can hear."""
        return self.people > TOO_MANY

    @property
    def is_one_organisation(self) -> bool:
        """Nobody from anywhere else."""
        return self.known >= ENOUGH_TO_SAY and self.of_organisation == self.known

    @property
    def is_mostly_one_organisation(self) -> bool:
        """More than half from one organisation."""
        return self.known >= ENOUGH_TO_SAY and self.known > self.of_organisation > self.known / 2


@dataclass(frozen=True)
class ListedOrganisation:
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
    organisations = Counter(p.organisation for p in people if p.organisation)
    organisation, count = min(
        organisations.items(), key=lambda one: (-one[1], one[0]), default=("", 0)
    )
    return Composition(len(people), organisations.total(), organisation, count)


def people_alike(session: Session) -> list[tuple[Participant, Participant]]:
    """Pairs that may be one person and are not known to be two, the one from the list first."""
    by_id = {p.id: p for p in session.participants}
    apart = not_duplicates(session)
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
    kinds = [tuple(kind.name.values()) for kind in catalogue.organisations()]
    groups = spellings(list(counts), kinds, not_duplicates(session))
    return [
        sorted(((name, counts[name]) for name in group), key=lambda one: -one[1])
        for group in groups
    ]


def listed_organisations(session: Session) -> list[ListedOrganisation]:
    """Every organisation with its people and its kind; those of no known kind come first."""
    counts = Counter(p.organisation for p in session.participants if p.organisation)
    said = {row.name for row in session.organisation_kinds}
    found = [
        ListedOrganisation(name, n, organisation_kind_of(session, name), name in said)
        for name, n in counts.items()
    ]
    in_order = languages[session.languages[0]].sort_key
    return sorted(found, key=lambda one: (not one.is_open, in_order(one.name)))


def count_findings(session: Session) -> int:
    """How many questions wait on the page."""
    return len(people_alike(session)) + len(names_alike(session))
