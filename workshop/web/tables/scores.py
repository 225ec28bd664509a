"""How well the tables are mixed: two plain counts of people, each with its proof in a sentence."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext

from workshop import grouping
from workshop.domain.seating.proposal_run import ProposalRun
from workshop.domain.seating.rounds import Round
from workshop.domain.seating.table_request import Question
from workshop.domain.session.session import Session
from workshop.grouping.levels import tables_of
from workshop.grouping.likeness import alike
from workshop.web.traits import trait_name, value_name


@dataclass(frozen=True)
class Score:
    """`count` of `of` people are well off; `proof` says in bold, `why` in plain, whether more is
    possible; `by_hand` what was gained or lost since the proposal."""

    count: int
    of: int
    what: str
    proof: str
    why: str
    by_hand: str = ""


def scores(
    request: grouping.Request, plan: grouping.Groups, levels: Sequence[grouping.Level]
) -> list[Score]:
    """The first mix trait, then who is not to be alone, else the second mix trait."""
    tables = tables_of(request, plan)
    by_name = {level.level: level for level in levels}
    found = [_mixed(request, tables, trait, by_name[f"mix {trait}"]) for trait in request.mix[:2]]
    company = [_company(tables, r) for r in request.rules if isinstance(r, grouping.NotAlone)]
    return [*found[:1], *company[:1], *found[1:]][:2]


def since_proposal(now: Sequence[Score], proposed: Sequence[Score]) -> list[Score]:
    """The scores with what changes by hand have made of those of the proposal."""
    return [
        replace(a, by_hand=_by_hand(b.count, a.count)) for a, b in zip(now, proposed, strict=True)
    ]


def _by_hand(was: int, now: int) -> str:
    if now < was:
        return _("The proposal had %(was)d; changes by hand took %(n)d.", was=was, n=was - now)
    if now > was:
        return _("The proposal had %(was)d; changes by hand brought %(n)d.", was=was, n=now - was)
    return ""


def _mixed(
    request: grouping.Request,
    tables: list[list[grouping.Person]],
    trait: str,
    level: grouping.Level,
) -> Score:
    everybody = [p for table in tables for p in table]
    alone = sum(
        not any(alike(p, other, trait) for other in table if other is not p)
        for table in tables
        for p in table
    )
    what = {
        "organisation": _("sit without people from their own organisation"),
        "role": _("sit without others in the same role"),
    }.get(trait) or _("sit without others who have the same: %(trait)s", trait=trait_name(trait))
    proof, why = "", ""
    if level.bound is not None and level.value <= level.bound:
        proof, why = _("Better is not possible."), _largest(everybody, trait, len(tables))
    elif level.bound is not None:
        proof = _("Pairs with the same value at one table: %(n)d.", n=level.value)
        why = _("The fewest possible is %(best)d.", best=level.bound)
    return Score(alone, len(everybody), what, proof, why)


def _largest(people: list[grouping.Person], trait: str, tables: int) -> str:
    """Why not better: the largest organisation against the number of tables."""
    counts = Counter(v for p in people for v in p.values(trait))
    if not counts:
        return ""
    value, most = min(counts.items(), key=lambda one: (-one[1], one[0]))
    given = {"value": value_name(trait, value), "n": most}
    if trait == "organisation" and most <= tables:
        return ngettext(
            "The largest organisation, %(value)s, brings %(n)d, and there is %(num)d table.",
            "The largest organisation, %(value)s, brings %(n)d, and there are %(num)d tables.",
            tables,
            **given,
        )
    if most <= tables:
        return ngettext(
            "Most people have this: %(value)s, %(n)d. There is %(num)d table.",
            "Most people have this: %(value)s, %(n)d. There are %(num)d tables.",
            tables,
            **given,
        )
    if most % tables == 0:
        return ngettext(
            "%(n)d have this: %(value)s. There is %(num)d table, so all of them are there.",
            "%(n)d have this: %(value)s. There are %(num)d tables, so every table has %(each)d.",
            tables,
            each=most // tables,
            **given,
        )
    return ngettext(
        "%(n)d have this: %(value)s. There is %(num)d table, so some have %(each)d.",
        "%(n)d have this: %(value)s. There are %(num)d tables, so some have %(each)d.",
        tables,
        each=most // tables + 1,
        **given,
    )


def _company(tables: list[list[grouping.Person]], rule: grouping.NotAlone) -> Score:
    counts = [sum(rule.value in p.values(rule.trait) for p in table) for table in tables]
    of, fine = sum(counts), sum(n for n in counts if n > 1)
    what = _("are not alone in this: %(value)s", value=value_name(rule.trait, rule.value))
    used = sum(n > 0 for n in counts)
    if fine == of:
        why = ngettext("They sit at %(num)d table.", "They sit at %(num)d tables.", used)
        return Score(fine, of, what, _("Better is not possible."), why)
    return Score(fine, of, what, _("Somebody is alone."), "")


def known_bounds(
    run: ProposalRun | None, round_: Round, question: Question
) -> Mapping[str, tuple[int, str]]:
    """What the engine proved about these very people, wishes and rules."""
    if run is None or run.question != question.fingerprint or not run.answer:
        return {}
    return {
        level["level"]: (level["bound"], level["by"])
        for level in run.answer["levels"]
        if level["proven"] and level["level"] not in ("moves", "rules")
    }


def levels_in_words(levels: Sequence[Any]) -> list[str]:
    """Each goal in one line, with its bound and whether it is proven."""
    return [level_in_words(x if isinstance(x, grouping.Level) else grouping.Level(**x))
            for x in levels]  # fmt: skip


def level_in_words(level: grouping.Level) -> str:
    """ "Pairs from the same organisation: 7. Proven: fewer is not possible." """
    said = _("%(goal)s: %(n)d.", goal=goal_name(level.level), n=level.value)
    if level.proven:
        return said + " " + _("Proven: better is not possible.")
    if level.bound is not None and level.bound != level.value:
        return said + " " + _("Best found; at best %(bound)d.", bound=level.bound)
    return said + " " + _("Best found.")


def goal_name(level: str) -> str:
    """What a level of the engine counts."""
    kind, _space, trait = level.partition(" ")
    if level == "mix organisation":
        return _("Pairs from the same organisation")
    if level == "mix role":
        return _("Pairs in the same role")
    if kind == "mix":
        return _("Pairs with the same: %(trait)s", trait=trait_name(trait))
    if kind == "cluster":
        return _("Pairs who share this: %(trait)s", trait=trait_name(trait))
    if kind == "rules":
        return _("Rules that do not hold")
    return _("People who change table")


@dataclass(frozen=True)
class Change:
    """A goal before and after; `turn` is "better", "worse" or "same"."""

    name: str
    before: int
    after: int
    turn: str


def changes(before: Sequence[grouping.Level], after: Sequence[grouping.Level]) -> list[Change]:
    """Goal by goal; the number of moves is none."""
    old = {level.level: level.value for level in before}
    found = []
    for level in after:
        if level.level in old and level.level != "moves":
            gain = old[level.level] - level.value
            gain = -gain if level.level.startswith("cluster") else gain
            turn = "better" if gain > 0 else "worse" if gain < 0 else "same"
            found.append(Change(goal_name(level.level), old[level.level], level.value, turn))
    return found


def compared(
    session: Session,
    run: ProposalRun,
    round_: Round,
    request: grouping.Request,
    plan: grouping.Groups,
) -> list[Change]:
    """The draft before the last proposal against this one, by the same measure."""
    if run.round_id != round_.id or not run.before.get("seats"):
        return []
    seats: dict[str, int] = run.before["seats"]
    here = {p.id for p in request.people}
    tables: list[list[str]] = [[] for _ in range(1 + max(seats.values()))]
    for person, position in seats.items():
        if person in here:
            tables[position].append(person)
    earlier = tuple(tuple(table) for table in tables)
    if {p for table in earlier for p in table} != here:
        return []
    bare = replace(request, previous=None)
    return changes(grouping.score(bare, earlier), grouping.score(bare, plan))
