"""A rule for the tables that somebody made: its kind, whom it concerns, who made it and when."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db, grouping
from workshop.domain.session.session import Session

KINDS: dict[str, type[grouping.Rule]] = {
    kind.sentence.removeprefix("rule."): kind
    for kind in (
        grouping.Apart, grouping.Together, grouping.Pinned, grouping.NotAlone, grouping.AtLeast,
        grouping.AtMost, grouping.NoOwnManager, grouping.Accompanied, grouping.ValuesApart,
    )
}  # fmt: skip


class TableRule(db.Base):
    """`parameters` are the fields of the engine's rule; people by id, tables counted from 1."""

    __tablename__ = "table_rules"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    kind: Mapped[str]
    parameters: Mapped[dict[str, Any]] = mapped_column(default=dict)
    made_by: Mapped[str] = mapped_column(default="")
    removed_at: Mapped[dt.datetime | None]
    removed_by: Mapped[str] = mapped_column(default="")

    def remove(self, who: str) -> None:
        """It holds no longer."""
        if self.removed_at is None:
            self.removed_at, self.removed_by = db.now(), who

    def rule(self) -> grouping.Rule:
        """As the engine knows it."""
        return as_rule(self.kind, self.parameters)


def as_rule(kind: str, parameters: Mapping[str, Any]) -> grouping.Rule:
    """The engine's rule of this kind; lists become tuples."""
    rule = KINDS[kind]
    known = {field.name for field in fields(rule)}
    given = {k: tuple(v) if isinstance(v, list) else v for k, v in parameters.items() if k in known}
    return rule(**given)


def rules_of(session: Session) -> list[TableRule]:
    """The rules that hold, in the order they were made."""
    query = select(TableRule).where(
        TableRule.session_id == session.id, TableRule.removed_at.is_(None)
    )
    return list(db.session.scalars(query.order_by(TableRule.created_at, TableRule.id)))
