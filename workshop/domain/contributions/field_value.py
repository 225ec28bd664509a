"""What a table wrote or chose in a field of a canvas that holds one value."""

from collections.abc import Sequence
from typing import Any, Self

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.contributions.revision import reword
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage


class FieldValue(Attributed, db.Base):
    """One table's value in `field` ("client_path.gap.2"): words in `text`, or what was chosen.

    `value` is a list of keys (enum, scale, list), an ISO date ["2026-12-01"] or a point
    ["0.25", "0.8"] (from the left and from the top, 0–1). Words before are in `revision`.
    """

    __tablename__ = "field_values"
    __table_args__ = (UniqueConstraint("stage_id", "group_id", "field"),)
    text_columns = ("text",)

    field: Mapped[str]
    text: Mapped[str] = mapped_column(default="")
    value: Mapped[list[Any]] = mapped_column(default=list)

    @classmethod
    def of(cls, stage: Stage, group: Group | None, field: str) -> Self | None:
        """What the table has there."""
        same = (cls.stage_id == stage.id, cls.group_id == (group.id if group else None))
        return db.session.scalar(select(cls).where(*same, cls.field == field))

    @classmethod
    def write(
        cls,
        stage: Stage,
        writer: Participant,
        group: Group | None,
        field: str,
        *,
        text: str = "",
        value: Sequence[str] = (),
        seen: int = 0,
        late: bool = False,
    ) -> Self:
        """Fill the field of `group`, or change it from version `seen` (0: it was empty).

        Raises Outdated when somebody else was there first. A late value waits only where the field
        was empty; a late change is made at once and kept with the words before.
        """
        there = cls.of(stage, group, field)
        if there is None:
            made = cls.by(stage, writer, late=late, field=field, text=text, value=list(value))
            made.group_id = group.id if group else None
            return made
        is_gone = there.hidden_at is not None or there.withdrawn_at is not None
        seen = there.version if is_gone else seen  # to the table the field is empty
        if reword(there, {"text": text, "value": list(value)}, seen=seen, by=writer):
            there.unhide()
            there.take_back_withdrawal()
        if there.is_waiting and not late:
            there.come_late(False)
        return there


def values_of(stage: Stage, group: Group | None = None) -> Sequence[FieldValue]:
    """Every value of a stage, or of one table, hidden and late ones included."""
    query = select(FieldValue).where(FieldValue.stage_id == stage.id)
    if group is not None:
        query = query.where(FieldValue.group_id == group.id)
    return db.session.scalars(query.order_by(FieldValue.created_at, FieldValue.id)).all()
