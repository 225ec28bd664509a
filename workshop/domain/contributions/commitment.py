"""What someone promised, with whom across which boundary, by when."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.stage import Stage

ASKED, ACCEPTED, DECLINED, SUGGESTED = "asked", "accepted", "declined", "suggested"


class Commitment(db.Base):
    """A promise. It is agreed when every other party has said yes; alone it is agreed at once."""

    __tablename__ = "commitments"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"))
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))
    organisation: Mapped[str]
    what: Mapped[str]
    first_step: Mapped[str] = mapped_column(default="")
    due: Mapped[dt.date]
    hidden_at: Mapped[dt.datetime | None]
    withdrawn_at: Mapped[dt.datetime | None]

    stage: Mapped[Stage] = relationship()
    group: Mapped[Group | None] = relationship()
    owner: Mapped[Participant | None] = relationship()
    parties: Mapped[list["Party"]] = relationship(
        order_by="Party.created_at, Party.id", back_populates="commitment"
    )

    @classmethod
    def promise(
        cls,
        stage: Stage,
        owner: Participant,
        what: str,
        first_step: str,
        due: dt.date,
        others: Sequence[Participant] = (),
    ) -> Self:
        """`owner` promises `what` by `due`, with `others`, who are asked on their own phones."""
        group = group_of(owner)
        commitment = cls(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            group_id=group.id if group else None,
            owner_id=owner.id,
            organisation=owner.organisation,
            what=what,
            first_step=first_step,
            due=due,
        )
        commitment.parties = [
            Party(
                session_id=stage.session_id,
                participant_id=other.id,
                organisation=other.organisation,
                answer=ASKED,
            )
            for other in others
            if other.id != owner.id
        ]
        return commitment

    @classmethod
    def all_of(cls, session_id: str) -> Sequence[Self]:
        """Every promise of a session, the nearest first."""
        query = select(cls).where(cls.session_id == session_id)
        return db.session.scalars(query.order_by(cls.due, cls.created_at, cls.id)).all()

    @classmethod
    def owned_by(cls, person: Participant) -> Sequence[Self]:
        """What `person` has promised."""
        query = select(cls).where(cls.owner_id == person.id)
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()

    @property
    def is_agreed(self) -> bool:
        """Everybody who was asked has accepted."""
        return all(party.answer == ACCEPTED for party in self.parties)

    @property
    def is_shown(self) -> bool:
        """Part of what the room sees."""
        return not self.hidden_at and not self.withdrawn_at

    def accept(self, person: Participant) -> None:
        """The other party says yes."""
        self._answer(person, ACCEPTED)

    def decline(self, person: Participant) -> None:
        """The other party cannot promise."""
        self._answer(person, DECLINED)

    def suggest(self, person: Participant, text: str) -> "Party":
        """The other party would do it in another way."""
        return self._answer(person, SUGGESTED, text)

    def withdraw(self) -> None:
        """The owner takes it back; it stays in the record as withdrawn."""
        self.withdrawn_at = db.now()

    def reword(self, what: str, first_step: str, due: dt.date) -> None:
        """New words: whoever had accepted is asked again, for they said yes to something else."""
        self.what, self.first_step, self.due = what, first_step, due
        for party in self.parties:
            party.answer, party.suggestion, party.answered_at = ASKED, "", None

    def hide(self, by: str) -> None:
        """Out of the room's sight."""
        self.hidden_at = db.now()

    def unhide(self) -> None:
        """Back into sight."""
        self.hidden_at = None

    def _answer(self, person: Participant, answer: str, text: str = "") -> "Party":
        party = next(p for p in self.parties if p.participant_id == person.id)
        party.answer, party.suggestion, party.answered_at = answer, text, db.now()
        return party


class Party(db.Base):
    """The other person in a promise."""

    __tablename__ = "parties"
    __table_args__ = (UniqueConstraint("commitment_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    commitment_id: Mapped[str] = mapped_column(ForeignKey("commitments.id"))
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))
    organisation: Mapped[str]
    answer: Mapped[str] = mapped_column(default=ASKED)
    suggestion: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[dt.datetime | None]

    commitment: Mapped[Commitment] = relationship(back_populates="parties")
    participant: Mapped[Participant | None] = relationship()


def asked_of(person: Participant) -> Sequence[Commitment]:
    """Promises in which `person` is the other party, unanswered ones included, oldest first."""
    query = select(Commitment).join(Party).where(Party.participant_id == person.id)
    return db.session.scalars(query.order_by(Commitment.created_at, Commitment.id)).all()
