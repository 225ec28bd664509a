"""A note: a few words somebody wrote in a field of a stage; how notes are linked to each other."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage

SAME, DISAGREE = "same", "disagree"  # kinds of link


class Note(Attributed, db.Base):
    """Text in a field of a surface.

    `merged_into_id` names the note that heads its cluster; `cluster_name` is what the table calls
    the cluster of this head. `position` orders notes by hand; without one they stand as they came.
    """

    __tablename__ = "notes"
    text_columns = ("text", "cluster_name")
    writers_texts = ("text",)

    field: Mapped[str]
    text: Mapped[str]
    moved_at: Mapped[dt.datetime | None]
    merged_into_id: Mapped[str | None] = mapped_column(ForeignKey("notes.id"))
    cluster_name: Mapped[str] = mapped_column(default="")
    position: Mapped[int | None]

    merged: Mapped[list["Note"]] = relationship(order_by="Note.created_at")

    @classmethod
    def write(
        cls, stage: Stage, writer: Participant, field: str, text: str, *, late: bool = False
    ) -> Self:
        """A new note of `writer`, on the table where they sit."""
        return cls.by(stage, writer, late=late, field=field, text=text)

    def move(self, field: str) -> None:
        """To another field."""
        self.field, self.moved_at = field, db.now()

    def merge_into(self, other: "Note") -> None:
        """Into the cluster of `other`; both texts stay. Clusters are one step deep.

        Nothing happens when `other` is this note, is in its cluster already or is of another
        session.
        """
        head = other
        while head.id != self.id and head.merged_into_id:
            head = db.session.get_one(Note, head.merged_into_id)
        if head.id == self.id or head.session_id != self.session_id:
            return
        for member in list(self.merged):
            member.merged_into_id = head.id
        self.merged_into_id = head.id

    def split(self) -> None:
        """A note of its own again."""
        self.merged_into_id = None

    def name_cluster(self, name: str) -> None:
        """What the table calls this note and those merged into it; "" takes the name away."""
        self.cluster_name = name


class NoteLink(db.Base):
    """Two notes that stay two: they say the "same", or they "disagree" and both are kept."""

    __tablename__ = "note_links"
    __table_args__ = (UniqueConstraint("note_id", "other_id", "kind"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    note_id: Mapped[str] = mapped_column(ForeignKey("notes.id"), index=True)
    other_id: Mapped[str] = mapped_column(ForeignKey("notes.id"), index=True)
    kind: Mapped[str]


def link(note: Note, other: Note, kind: str) -> NoteLink | None:
    """Link two notes of one session; linking them twice is one link. None for a note and itself."""
    if note.id == other.id or note.session_id != other.session_id:
        return None
    first, second = sorted((note.id, other.id))
    known = db.session.scalar(select(NoteLink).filter_by(note_id=first, other_id=second, kind=kind))
    if known is None:
        known = NoteLink(
            id=db.new_id(), session_id=note.session_id, note_id=first, other_id=second, kind=kind
        )
        db.session.add(known)
    return known


def unlink(note: Note, other: Note, kind: str) -> None:
    """They are no longer linked in this way."""
    first, second = sorted((note.id, other.id))
    for known in db.session.scalars(
        select(NoteLink).filter_by(note_id=first, other_id=second, kind=kind)
    ):
        db.session.delete(known)


def links_among(notes: Sequence[Note]) -> dict[str, list[tuple[str, str]]]:
    """For each note's id the other ends and kinds of its links: [(id, "same" | "disagree")]."""
    ids = [note.id for note in notes]
    found: dict[str, list[tuple[str, str]]] = {}
    for one in db.session.scalars(select(NoteLink).where(NoteLink.note_id.in_(ids))):
        found.setdefault(one.note_id, []).append((one.other_id, one.kind))
        found.setdefault(one.other_id, []).append((one.note_id, one.kind))
    return found


def notes_of(
    stage: Stage,
    *,
    field: str | None = None,
    group: Group | None = None,
    writer: Participant | None = None,
) -> Sequence[Note]:
    """Notes of a stage in their order, hidden and late ones included."""
    query = select(Note).where(Note.stage_id == stage.id)
    if field is not None:
        query = query.where(Note.field == field)
    if group is not None:
        query = query.where(Note.group_id == group.id)
    if writer is not None:
        query = query.where(Note.participant_id == writer.id)
    in_order = (Note.position.is_(None), Note.position, Note.created_at, Note.id)
    return db.session.scalars(query.order_by(*in_order)).all()
