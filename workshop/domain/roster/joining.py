"""Making one organisation of several spellings: people, promises, rules and later lists."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Table, update

from workshop import db
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
    for table in _with_an_organisation():
        here = (table.c.session_id == session.id, table.c.organisation.in_(old))
        db.session.execute(update(table).where(*here).values(organisation=kept))
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


def _with_an_organisation() -> list[Table]:
    """Tables that keep the name of somebody's organisation beside the person."""
    tables = [mapper.local_table for mapper in db.Base.registry.mappers]
    return [
        table
        for table in tables
        if isinstance(table, Table)
        and {"organisation", "session_id"} <= set(table.columns.keys())
        and table.name != "participants"
    ]


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
