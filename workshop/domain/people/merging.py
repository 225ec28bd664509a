"""Making one person of two rows of the list: whatever refers to one is handed to the other."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Table, UniqueConstraint, delete, select, update
from sqlalchemy.engine import RowMapping

from workshop import db
from workshop.domain.contributions.commitment import ASKED, Commitment, Party
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
    for table, column in _mentions():
        _hand_over(table, column, kept.id, gone.id, in_the_room)
    own = select(Commitment.id).where(Commitment.owner_id == kept.id)
    to_oneself = (Party.participant_id == kept.id, Party.commitment_id.in_(own))
    db.session.execute(delete(Party).where(*to_oneself))
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


def _mentions() -> Iterator[tuple[Table, Column[Any]]]:
    """Every column of the store that names a participant."""
    for table in db.Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == "participants" for key in column.foreign_keys):
                yield table, column


def _hand_over(
    table: Table, column: Column[Any], kept: str, gone: str, gone_is_in_the_room: bool
) -> None:
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint) and column.name in constraint.columns:
            others = [c for c in constraint.columns if c is not column]
            for mine, theirs in _both(table, column, others, kept, gone):
                loser = _loser(table.name, mine, theirs, gone_is_in_the_room)
                this = table.c.id == loser["id"]
                if table.name == "picks":
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


def _loser(name: str, mine: RowMapping, theirs: RowMapping, gone_in_the_room: bool) -> RowMapping:
    if name == "seats":
        return mine if gone_in_the_room else theirs
    if name == "parties":
        return mine if mine["answer"] == ASKED and theirs["answer"] != ASKED else theirs
    return theirs if mine["created_at"] >= theirs["created_at"] else mine


def _instead(value: Any, gone: str, kept: str) -> Any:
    """A parameter of a rule with the one for the other; nobody twice."""
    if isinstance(value, list):
        return list(dict.fromkeys(kept if one == gone else one for one in value))
    return kept if value == gone else value
