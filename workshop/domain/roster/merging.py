"""Making one person of two rows of the list: whatever refers to one is handed to the other."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, delete, select, update
from sqlalchemy.engine import RowMapping

from workshop import db
from workshop.domain.contributions.contribution import Attributed, registry
from workshop.domain.people.merged_person import MergedPerson
from workshop.domain.people.participant import Participant
from workshop.domain.seating.table_rule import rules_of
from workshop.domain.session.submission import Submission

WORDS = ("name", "organisation", "role", "locality")


def merge_people(kept: Participant, gone: Participant, who: str = "") -> None:
    """`gone` becomes `kept`: notes, seats, marks, promises, phone and return code go along.

    What `kept` does not know of itself it takes from `gone`. Where both have something of which
    there can be one (a seat in a round, a mark, an answer), one stays: the seat of whoever is in
    the room, the answer that was given. A card both chose stays on the wall without a name.
    """
    in_the_room = gone.is_here and not kept.is_here
    row = _what_was_said(gone)
    _complete(kept, gone)
    db.session.flush()
    for model, column in _mentions():
        _hand_over(model, column, kept.id, gone.id, in_the_room)
    for kind in registry.values():
        kind.after_merging(kept.id)
    sent = (Submission.session_id == kept.session_id, Submission.target_id == gone.id)
    db.session.execute(update(Submission).where(*sent).values(target_id=kept.id))
    for rule in rules_of(kept.session):
        rule.parameters = {k: _instead(v, gone.id, kept.id) for k, v in rule.parameters.items()}
        if len(rule.parameters.get("people", ("two", "of them"))) < 2:
            rule.remove(who)
    db.session.add(
        MergedPerson(
            session_id=kept.session_id,
            gone_id=gone.id,
            kept_id=kept.id,
            return_code=gone.return_code,
            said=row,
            merged_by=who,
        )
    )
    db.session.flush()
    db.session.expire_all()
    db.session.delete(gone)
    db.session.flush()
    db.session.expire_all()


def _what_was_said(person: Participant) -> dict[str, Any]:
    said: dict[str, Any] = {name: getattr(person, name) for name in WORDS}
    return {**said, "roster_id": person.roster_id, "languages": list(person.languages)}


def _complete(kept: Participant, gone: Participant) -> None:
    """What both wrote: the kept one's words first, the other's where there were none."""
    for name in WORDS:
        setattr(kept, name, getattr(kept, name) or getattr(gone, name))
    kept.languages = list(dict.fromkeys([*kept.languages, *gone.languages]))
    kept.traits = {
        name: list(dict.fromkeys([*kept.trait(name), *gone.trait(name)]))
        for name in {**kept.traits, **gone.traits}
    }
    kept.roster_id = kept.roster_id or gone.roster_id
    kept.from_roster = kept.from_roster or gone.from_roster
    if gone.arrived_at and not kept.arrived_at:  # they chose on their own phone
        kept.language, kept.shows_name = gone.language, gone.shows_name
    kept.left_at = _when_they_left(kept, gone)
    arrived = [at for at in (kept.arrived_at, gone.arrived_at) if at]
    kept.arrived_at = min(arrived, default=None)


def _when_they_left(kept: Participant, gone: Participant) -> dt.datetime | None:
    """Here or expected as either is; gone only where nothing says otherwise."""
    came = [p for p in (kept, gone) if p.arrived_at] or [kept, gone]
    left = [p.left_at for p in came]
    return None if None in left else max(at for at in left if at)


def _mentions() -> Iterator[tuple[type[Any], Any]]:
    """Every column of the store that names a participant, with its class."""
    for mapper in db.Base.registry.mappers:
        for column in mapper.local_table.columns:
            if any(key.column.table.name == "participants" for key in column.foreign_keys):
                yield mapper.class_, column


def _hand_over(
    model: type[Any], column: Column[Any], kept: str, gone: str, gone_is_in_the_room: bool
) -> None:
    """Rows of `gone` become those of `kept`; where there can be one, `row_that_goes` chooses."""
    table: Table = model.__table__
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and column.name in constraint.columns:
            others = [c for c in constraint.columns if c is not column]
            for mine, theirs in _both(table, column, others, kept, gone):
                choose = getattr(model, "row_that_goes", _later_row)
                this = table.c.id == choose(mine, theirs, gone_is_in_the_room)["id"]
                if issubclass(model, Attributed):  # words stay, without a name
                    db.session.execute(update(table).where(this).values({column.name: None}))
                else:
                    db.session.execute(delete(table).where(this))
    db.session.execute(update(table).where(column == gone).values({column.name: kept}))


def _both(
    table: Table, column: Column[Any], others: list[Column[Any]], kept: str, gone: str
) -> Iterator[tuple[RowMapping, RowMapping]]:
    """Rows of the two that cannot both be one person's."""
    rows = db.session.execute(select(table).where(column == kept)).mappings().all()
    mine = {tuple(row[c.name] for c in others): row for row in rows}
    for theirs in db.session.execute(select(table).where(column == gone)).mappings().all():
        found = mine.get(tuple(theirs[c.name] for c in others))
        if found is not None:
            yield found, theirs


def _later_row(mine: RowMapping, theirs: RowMapping, _gone_is_here: bool) -> RowMapping:
    return theirs if mine["created_at"] >= theirs["created_at"] else mine


def _instead(value: Any, gone: str, kept: str) -> Any:
    """A parameter of a rule with the one for the other; nobody twice."""
    if isinstance(value, list):
        return list(dict.fromkeys(kept if one == gone else one for one in value))
    return kept if value == gone else value
