"""Requests and proposals as JSON, for a process of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from workshop.grouping import rules as every
from workshop.grouping.problem import Conflict, Groups, Level, Person, Proposal, Request, Violation
from workshop.grouping.rules import Rule

KINDS: dict[str, type[Rule]] = {
    kind.sentence: kind
    for kind in vars(every).values()
    if isinstance(kind, type) and issubclass(kind, Rule) and kind.sentence
}


def request_as_json(request: Request) -> dict[str, Any]:
    """Plain values; rules by their sentence."""
    plain = {f.name: getattr(request, f.name) for f in fields(Request)}
    plain["people"] = [{"id": p.id, "traits": dict(p.traits)} for p in request.people]
    plain["rules"] = [{"kind": rule.sentence, **asdict(rule)} for rule in request.rules]
    return plain


def request_from_json(plain: Mapping[str, Any]) -> Request:
    """The request again, lists as tuples."""
    given = {name: _tuples(value) for name, value in plain.items()}
    given["people"] = tuple(Person(p["id"], _traits(p["traits"])) for p in plain["people"])
    given["rules"] = tuple(_rule(one) for one in plain["rules"])
    return Request(**given)


def proposal_as_json(proposal: Proposal, request: Request) -> dict[str, Any]:
    """Plain values; the rules of a conflict by their place in the request."""
    conflict = None
    if proposal.conflict:
        conflict = {
            "rules": [request.rules.index(rule) for rule in proposal.conflict.rules],
            "ways_out": [request.rules.index(rule) for rule in proposal.conflict.ways_out],
        }
    return {
        "groups": proposal.groups,
        "levels": [asdict(level) for level in proposal.levels],
        "violations": [asdict(broken) for broken in proposal.violations],
        "seconds": proposal.seconds,
        "conflict": conflict,
    }


def proposal_from_json(plain: Mapping[str, Any], request: Request) -> Proposal:
    """The proposal again; `request` is the one it answers."""
    conflict = None
    if plain["conflict"]:
        conflict = Conflict(
            tuple(request.rules[place] for place in plain["conflict"]["rules"]),
            tuple(request.rules[place] for place in plain["conflict"]["ways_out"]),
        )
    groups: Groups = _tuples(plain["groups"])
    levels = tuple(Level(**one) for one in plain["levels"])
    broken = tuple(
        Violation(v["sentence"], v["parameters"], _tuples(v["people"]), _tuples(v["groups"]))
        for v in plain["violations"]
    )
    return Proposal(groups, levels, broken, plain["seconds"], conflict)


def _rule(plain: Mapping[str, Any]) -> Rule:
    given = {name: _tuples(value) for name, value in plain.items() if name != "kind"}
    return KINDS[plain["kind"]](**given)


def _traits(plain: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(values) for name, values in plain.items()}


def _tuples(value: Any) -> Any:
    return tuple(_tuples(one) for one in value) if isinstance(value, list | tuple) else value
