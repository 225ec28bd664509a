"""How one thing names another, of whatever kind: "<table>/<id>"."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from workshop import db
from workshop.domain.contributions.contribution import registry
from workshop.domain.seating.rounds import Group

# Things that are no contribution themselves.
others: dict[str, type[Any]] = {Group.__tablename__: Group}


def add(model: type[Any]) -> type[Any]:
    """Let things of `model` be named too."""
    others[model.__tablename__] = model
    return model


def reference(thing: Any) -> str:
    """How others name `thing`."""
    return f"{thing.__tablename__}/{thing.id}"


def referred(name: str, session_id: str) -> Any:
    """The thing of this session that `name` names, or None."""
    table, _slash, thing_id = name.partition("/")
    model = registry.get(table) or others.get(table)
    found = db.session.get(model, thing_id) if model and thing_id else None
    return found if found is not None and found.session_id == session_id else None


def referred_all(names: Iterable[str], session_id: str) -> dict[str, Any]:
    """The things of this session that these names name, by name; one query for each table."""
    by_table: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        table, _slash, thing_id = name.partition("/")
        by_table[table].append(thing_id)
    found: dict[str, Any] = {}
    for table, ids in by_table.items():
        model: Any = registry.get(table) or others.get(table)
        if model is not None:
            query = select(model).where(model.session_id == session_id, model.id.in_(ids))
            found |= {f"{table}/{thing.id}": thing for thing in db.session.scalars(query)}
    return found
