"""How one thing names another, of whatever kind: "<table>/<id>"."""

from typing import Any

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
