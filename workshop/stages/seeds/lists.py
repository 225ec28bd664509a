"""Seeds as lists: by kind, with where each came from and who wants to go on; never who noted it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.seed import (
    ELSEWHERE,
    KINDS,
    OBSERVER,
    Seed,
    interests_of,
    living_seeds,
)
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.stages.seeds.words import KIND_NAMES, NOTED_AS

ByKind = list[tuple[Any, list[Seed]]]
IN_ORDER = sorted(KINDS, key=lambda kind: kind == ELSEWHERE)  # what others decide stands last


@dataclass(frozen=True)
class Interested:
    """How many want to go on with a seed, and those of them who chose to show their name."""

    count: int
    named: tuple[Participant, ...]


def shown_seeds(session: Session) -> list[Seed]:
    """What may be read aloud, in the order of the kinds."""
    shown = [seed for seed in living_seeds(session.id) if seed.is_shown]
    return sorted(shown, key=lambda seed: IN_ORDER.index(seed.kind))


def by_kind(seeds: list[Seed]) -> ByKind:
    """The same under the names of their kinds; kinds without seeds are left out."""
    found = [(KIND_NAMES[kind], [s for s in seeds if s.kind == kind]) for kind in IN_ORDER]
    return [(name, those) for name, those in found if those]


def noted_by_observer(session: Session) -> list[Seed]:
    """What the observer noted, the newest first."""
    mine = [seed for seed in living_seeds(session.id) if seed.noted_as == OBSERVER]
    return mine[::-1]


def interested(session: Session) -> dict[str, Interested]:
    """By the id of the seed."""
    people = {person.id: person for person in session.participants}
    found: dict[str, list[str]] = defaultdict(list)
    for interest in interests_of(session.id):
        found[interest.seed_id].append(interest.participant_id or "")
    return {
        seed_id: Interested(
            len(ids), tuple(p for i in ids if (p := people.get(i)) is not None and p.shows_name)
        )
        for seed_id, ids in found.items()
    }


def list_face(session: Session) -> dict[str, Any]:
    """What a list of seeds needs, on any screen."""
    seeds = shown_seeds(session)
    return {
        "by_kind": by_kind(seeds),
        "seeds": seeds,
        "noted_as": NOTED_AS,
        "meeting": NextMeeting.of_session(session.id),
    }
