"""Rules as sentences: people by name, tables by their plants."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.proposal_run import ProposalRun
from workshop.domain.seating.table_request import SHARED
from workshop.domain.seating.table_rule import rules_of
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.grouping.sentences import say
from workshop.web import language
from workshop.web.traits import listed, table_called, trait_name, value_name


@dataclass(frozen=True)
class Sentence:
    """A rule to be read. `ref` removes it; `quarrels` and `would_do` when rules cannot all hold."""

    ref: str
    text: str
    quarrels: bool = False
    would_do: bool = False


def sentences(session: Session, run: ProposalRun | None = None) -> list[Sentence]:
    """Every rule that holds, those of wishes last; which of them cannot hold together."""
    rules: dict[str, grouping.Rule] = {row.id: row.rule() for row in rules_of(session)}
    for trait in Wishes.of(session).shared:
        rules[SHARED + trait] = grouping.SharedValue(trait)
    conflict = (run.answer.get("conflict") if run else None) or {}
    refs = run.rules if run else []
    quarrel = {refs[place] for place in conflict.get("rules", [])}
    if not quarrel <= rules.keys():
        quarrel = set()  # a rule of the quarrel has been removed: it may well be over
    ways_out = {refs[place] for place in conflict.get("ways_out", [])}
    names = {p.id: p.short_name for p in session.participants}
    return [
        Sentence(ref, in_words(rule, names), ref in quarrel, ref in quarrel & ways_out)
        for ref, rule in rules.items()
    ]


def in_words(rule: grouping.Rule, names: Mapping[str, str]) -> str:
    """The sentence of a rule; `names` by the ids of people."""
    if isinstance(rule, grouping.NoOwnManager) and rule.trait != "manager":
        return say(rule.sentence, {}, language.current())
    given: dict[str, Any] = {name: getattr(rule, name) for name in rule.parameters()}
    trait = given.get("trait", "")
    for name in ("value", "by"):
        if name in given:
            given[name] = value_name(trait, given[name])
    if "values" in given:
        given["values"] = listed([value_name(trait, value) for value in given["values"]])
    for several in ("people", "allowed"):
        if given.get(several):
            given[several] = listed([_named(person, names) for person in given[several]])
    if "person" in given:
        given["person"] = _named(given["person"], names)
    if "group" in given:
        given["group"] = table_called(given["group"])
    if "trait" in given:
        given["trait"] = trait_name(trait).lower()
    return say(rule.sentence, given, language.current())


def broken_in_words(broken: grouping.Violation, names: Mapping[str, str]) -> str:
    """Where a rule does not hold: whom it concerns, or the sentence of an implied one."""
    people = [_named(person, names) for person in broken.people]
    given = {**broken.parameters}
    if "people" in given:
        given["people"] = listed(people)
    if given.get("allowed"):
        given["allowed"] = listed([_named(p, names) for p in given["allowed"].split(", ")])
    if "person" in given:
        given["person"] = _named(given["person"], names)
    if "group" in given:
        given["group"] = table_called(int(given["group"]))
    if "trait" in given:
        given["value"] = value_name(given["trait"], given.get("value", ""))
        given["trait"] = trait_name(given["trait"]).lower()
    return say(broken.sentence, given, language.current())


def _named(person: str, names: Mapping[str, str]) -> str:
    return names.get(person, _("somebody who has gone"))


def names_of(people: list[Participant]) -> dict[str, str]:
    """Short names by id."""
    return {p.id: p.short_name for p in people}
