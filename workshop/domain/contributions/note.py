"""A note: a few words somebody wrote in a field of a stage."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.stage import Stage


class Note(db.Base):
    """Text in a field. Without a name unless its writer chose to show it.

    A note that came after its stage had closed is late until the facilitator takes it in.
    """

    __tablename__ = "notes"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"), index=True)
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"), index=True)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"), index=True)
    field: Mapped[str]
    text: Mapped[str]
    language: Mapped[str]
    late_at: Mapped[dt.datetime | None]
    taken_in_at: Mapped[dt.datetime | None]
    moved_at: Mapped[dt.datetime | None]
    hidden_at: Mapped[dt.datetime | None]
    hidden_by: Mapped[str] = mapped_column(default="")
    merged_into_id: Mapped[str | None] = mapped_column(ForeignKey("notes.id"))

    stage: Mapped[Stage] = relationship()
    group: Mapped[Group | None] = relationship()
    participant: Mapped[Participant | None] = relationship()
    merged: Mapped[list["Note"]] = relationship(order_by="Note.created_at")

    @classmethod
    def write(
        cls, stage: Stage, writer: Participant, field: str, text: str, *, late: bool = False
    ) -> Self:
        """A new note of `writer`, on the table where they sit."""
        group = group_of(writer)
        return cls(
            session_id=stage.session_id,
            stage_id=stage.id,
            group_id=group.id if group else None,
            participant_id=writer.id,
            field=field,
            text=text,
            language=writer.language,
            late_at=db.now() if late else None,
        )

    @property
    def is_waiting(self) -> bool:
        """Late, and nobody has taken it in yet."""
        return self.late_at is not None and self.taken_in_at is None

    @property
    def is_shown(self) -> bool:
        """Part of what the room sees."""
        return not self.hidden_at and not self.is_waiting and not self.merged_into_id

    def move(self, field: str) -> None:
        """To the other side of the line."""
        self.field, self.moved_at = field, db.now()

    def merge_into(self, other: "Note") -> None:
        """Sew this note to `other`; both texts stay. Chains are kept one step deep.

        Nothing happens when `other` is this note, is sewn to it already or is of another session.
        """
        head = other
        while head.id != self.id and head.merged_into_id:
            head = db.session.get_one(Note, head.merged_into_id)
        if head.id == self.id or head.session_id != self.session_id:
            return
        for sewn in list(self.merged):
            sewn.merged_into_id = head.id
        self.merged_into_id = head.id

    def part(self) -> None:
        """Undo the sewing."""
        self.merged_into_id = None

    def hide(self, by: str) -> None:
        """Out of sight, not deleted."""
        self.hidden_at, self.hidden_by = db.now(), by

    def unhide(self) -> None:
        """Back into sight."""
        self.hidden_at, self.hidden_by = None, ""

    def take_in(self) -> None:
        """A late note becomes part of the day."""
        self.taken_in_at = self.taken_in_at or db.now()


def notes_of(
    stage: Stage,
    *,
    field: str | None = None,
    group: Group | None = None,
    writer: Participant | None = None,
) -> Sequence[Note]:
    """Notes of a stage in the order they came, hidden and late ones included."""
    query = select(Note).where(Note.stage_id == stage.id)
    if field is not None:
        query = query.where(Note.field == field)
    if group is not None:
        query = query.where(Note.group_id == group.id)
    if writer is not None:
        query = query.where(Note.participant_id == writer.id)
    return db.session.scalars(query.order_by(Note.created_at, Note.id)).all()


def waiting_notes(session_id: str) -> Sequence[Note]:
    """Notes of a session that came late and wait, in the order they came."""
    query = select(Note).where(
        Note.session_id == session_id, Note.late_at.is_not(None), Note.taken_in_at.is_(None)
    )
    return db.session.scalars(query.order_by(Note.created_at, Note.id)).all()
