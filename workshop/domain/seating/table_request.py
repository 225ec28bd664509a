"""What a session asks of the grouping engine: its people, the facilitator's wishes, the rules."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshop import grouping
from workshop.domain.people.organisation_kind import KIND
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round
from workshop.domain.seating.table_rule import rules_of
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.grouping.exchange import request_as_json

USUAL = ("organisation", "role", "locality", "languages", KIND)
SHARED = "shared:"


@dataclass(frozen=True)
class Question:
    """A request, and where each of its rules comes from: a rule's id, or "shared:<trait>"."""

    request: grouping.Request
    refs: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """The same for the same people, wishes and rules, wherever they sit now."""
        people = tuple(sorted(self.request.people, key=lambda person: person.id))
        bare = replace(self.request, people=people, previous=None, locked=(), seed=0)
        text = json.dumps(request_as_json(bare), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()


def request_for(
    session: Session, people: Iterable[Participant], size: tuple[int, int], seed: int | None = None
) -> grouping.Request:
    """The session's people and what is wished for them, as the grouping engine sees it."""
    return question_for(session, people, size, seed).request


def question_for(
    session: Session, people: Iterable[Participant], size: tuple[int, int], seed: int | None = None
) -> Question:
    """The request with the origin of its rules. Rules about people who are not there rest."""
    wishes, everybody = Wishes.of(session), list(people)
    here = {p.id for p in everybody}
    rules: dict[str, grouping.Rule] = {}
    for row in rules_of(session):
        rule = _about(row.rule(), here)
        if rule is not None and rule not in rules.values():
            rules[row.id] = rule
    for trait in wishes.shared:
        if any(p.trait(trait) for p in everybody):
            rules[SHARED + trait] = grouping.SharedValue(trait)
    managers = {rule.trait for rule in rules.values() if isinstance(rule, grouping.NoOwnManager)}
    names = _ids_by_name(session.participants) if managers else {}
    request = grouping.Request(
        people=tuple(_as_person(p, managers, names) for p in everybody),
        size=size,
        groups=wishes.tables,
        balanced=wishes.balanced,
        mix=tuple(wishes.mix),
        cluster=tuple(wishes.cluster),
        rules=tuple(rules.values()),
        seed=wishes.seed if seed is None else seed,
    )
    return Question(request, tuple(rules))


def staying_near(question: Question, round_: Round) -> Question:
    """The same question, near the tables of `round_`: who is locked there stays."""
    here = {person.id for person in question.request.people}
    seats = [seat for seat in round_.seats if seat.participant_id in here]
    tables = 1 + max((seat.group.position for seat in seats), default=-1)
    groups: list[list[str]] = [[] for _ in range(tables)]
    for seat in seats:
        groups[seat.group.position].append(seat.participant_id)
    locked = tuple(seat.participant_id for seat in seats if seat.locked_at)
    previous = tuple(map(tuple, groups))
    return replace(question, request=replace(question.request, previous=previous, locked=locked))


def at_tables(request: grouping.Request, tables: Sequence[Group]) -> grouping.Request:
    """The request for a plan that lists only these tables: pins are counted among them."""
    numbers = {group.position + 1: number for number, group in enumerate(tables, 1)}
    rules: list[grouping.Rule] = []
    for rule in request.rules:
        if not isinstance(rule, grouping.Pinned):
            rules.append(rule)
        elif rule.group in numbers:
            rules.append(replace(rule, group=numbers[rule.group]))
    return replace(request, rules=tuple(rules))


def as_person(participant: Participant) -> grouping.Person:
    """A participant with the traits that tables are made by."""
    return _as_person(participant, set(), {})


def traits_of(people: Sequence[Participant]) -> list[str]:
    """Every trait that somebody has a value of: the usual ones first, then as the roster goes.

    The kind of organisation only where it says more than the organisation itself.
    """
    more = dict.fromkeys(name for p in people for name in p.traits)
    known = [t for t in dict.fromkeys([*USUAL, *more]) if any(p.trait(t) for p in people)]
    organisations, kinds = (values_of(people, trait) for trait in ("organisation", KIND))
    return [t for t in known if t != KIND or 1 < len(kinds) < len(organisations)]


def values_of(people: Sequence[Participant], trait: str) -> list[str]:
    """Every value of a trait, in the order of the alphabet."""
    return sorted({value for p in people for value in p.trait(trait)}, key=str.casefold)


def _as_person(
    participant: Participant, managers: set[str], ids: dict[str, str]
) -> grouping.Person:
    traits = {name: participant.trait(name) for name in (*USUAL, *participant.traits)}
    for name in managers & traits.keys():
        traits[name] = tuple(ids.get(value.casefold(), value) for value in traits[name])
    return grouping.Person(participant.id, traits)


def _ids_by_name(people: Iterable[Participant]) -> dict[str, str]:
    """Whom a roster may mean by a name or by its own numbers."""
    return dict(_names(people))


def _names(people: Iterable[Participant]) -> Iterator[tuple[str, str]]:
    for person in people:
        yield person.name.casefold(), person.id
        if person.roster_id:
            yield person.roster_id.casefold(), person.id


def _about(rule: grouping.Rule, here: set[str]) -> grouping.Rule | None:
    """The rule as far as it concerns people who are there."""
    if isinstance(rule, grouping.Apart | grouping.Together):
        people = tuple(person for person in rule.people if person in here)
        return replace(rule, people=people) if len(people) > 1 else None
    concerned: Any = getattr(rule, "person", None)
    return rule if concerned is None or concerned in here else None
