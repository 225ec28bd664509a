"""Which rules a plan breaks, and where."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.grouping.implied_rules import implied_rules
from workshop.grouping.pair_rules import pairs_apart, pairs_together
from workshop.grouping.problem import Groups, Request, Violation
from workshop.grouping.rules import Pinned, Rule
from workshop.grouping.table_rules import table_rule


def broken_rules(request: Request, groups: Groups) -> tuple[Violation, ...]:
    """One violation for each table, pair or person where a rule does not hold."""
    return tuple(
        Violation(rule.sentence, rule.parameters(), people, tables)
        for rule in (*request.rules, *implied_rules(request, len(groups)))
        for people, tables in _breaks(rule, request, groups)
    )


def _breaks(
    rule: Rule, request: Request, groups: Groups
) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    at = {name: index for index, group in enumerate(groups) for name in group}
    for one, other in pairs_apart(rule, request.people):
        if one in at and at[one] == at.get(other):
            yield (one, other), (at[one],)
    for one, other in pairs_together(rule):
        if one in at and other in at and at[one] != at[other]:
            yield (one, other), (at[one], at[other])
    if isinstance(rule, Pinned) and at.get(rule.person, rule.group - 1) != rule.group - 1:
        yield (rule.person,), (at[rule.person],)
    counted = table_rule(rule, request.people)
    if counted is None:
        return
    known = {person.id: person for person in request.people}
    for index, group in enumerate(groups):
        table = [known[name] for name in group if name in known]
        counts = [sum(map(has, table)) for has in counted.has]
        if counted.missing(counts):
            concerned = [p.id for p in table if any(has(p) for has in counted.has)]
            yield tuple(concerned), (index,)
