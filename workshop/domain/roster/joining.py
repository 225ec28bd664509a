"""Making one organisation of several spellings: people, promises, rules and later lists."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import update

from workshop import db
from workshop.domain.contributions.commitment import Commitment, Party
from workshop.domain.people.joined_name import JoinedName, rows_of
from workshop.domain.people.organisation_kind import say_kind
from workshop.domain.seating.table_rule import rules_of
from workshop.domain.session.session import Session


def join_names(session: Session, written: Collection[str], kept: str, who: str = "") -> int:
    """Whoever is of one of `written` is of `kept` from now on; how many people changed."""
    old = set(written) - {kept}
    people = [p for p in session.participants if p.organisation in old]
    for person in people:
        person.organisation = kept
    for model in (Commitment, Party):
        here = (model.session_id == session.id, model.organisation.in_(old))
        db.session.execute(update(model).where(*here).values(organisation=kept))
    for rule in rules_of(session):
        rule.parameters = _renamed(rule.parameters, old, kept)
    known = {row.written: row for row in rows_of(session)}
    for row in known.values():
        if row.kept in old:  # a spelling that was kept before is now one of those that go
            row.kept = kept
    for name in sorted(old):
        if name in known:
            known[name].kept = kept
        else:
            made = JoinedName(session_id=session.id, written=name, kept=kept, joined_by=who)
            db.session.add(made)
    if kept in known:
        db.session.delete(known[kept])
    said = {row.name: row for row in session.organisation_kinds}
    for name in sorted(old & said.keys()):
        if kept not in said:  # what kind it is was said of another spelling
            say_kind(session, kept, said[name].kind, said[name].said_by)
            break
    db.session.flush()
    return len(people)


def _renamed(parameters: Mapping[str, Any], old: set[str], kept: str) -> dict[str, Any]:
    """A rule about an organisation, under its new name."""
    renamed = dict(parameters)
    if renamed.get("trait") != "organisation":
        return renamed
    if renamed.get("value") in old:
        renamed["value"] = kept
    if isinstance(renamed.get("values"), list):
        values = [kept if value in old else value for value in renamed["values"]]
        renamed["values"] = list(dict.fromkeys(values))
    return renamed
