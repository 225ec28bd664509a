"""What someone promised, with whom across which boundary, by when."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Self

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.engine import RowMapping
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.contributions import revision
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage

KINDS = (
    "contact", "shadowing", "rotation", "outreach", "ground_rule", "document", "other",
)  # fmt: skip
OPEN, DONE, CHANGED, DROPPED = "open", "done", "changed", "dropped"  # status
ASKED, ACCEPTED, DECLINED, SUGGESTED = "asked", "accepted", "declined", "suggested"


class Commitment(Attributed, db.Base):
    """A promise. It is agreed when every other party has said yes; alone it is agreed at once."""

    __tablename__ = "commitments"
    text_columns = ("what", "first_step", "sign")

    organisation: Mapped[str]
    what: Mapped[str]
    first_step: Mapped[str] = mapped_column(default="")
    sign: Mapped[str] = mapped_column(default="", server_default="")  # how a client will notice
    decider: Mapped[str] = mapped_column(default="", server_default="")  # of proposal.DECIDERS
    kind: Mapped[str] = mapped_column(default="", server_default="")  # of KINDS
    status: Mapped[str] = mapped_column(default=OPEN, server_default="open")
    due: Mapped[dt.date]

    parties: Mapped[list["Party"]] = relationship(
        order_by="Party.created_at, Party.id", back_populates="commitment", lazy="selectin"
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
        *,
        late: bool = False,
        **more: str,
    ) -> Self:
        """`owner` promises `what` by `due`, with `others`, who are asked on their own phones.

        `more`: sign, decider, kind.
        """
        commitment = cls.by(
            stage, owner, late=late,
            organisation=owner.organisation, what=what, first_step=first_step, due=due, **more,
        )  # fmt: skip
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
    def of_session(cls, session_id: str) -> Sequence[Self]:
        """Every promise of a session, the nearest first."""
        query = select(cls).where(cls.session_id == session_id)
        return db.session.scalars(query.order_by(cls.due, cls.created_at, cls.id)).all()

    @classmethod
    def owned_by(cls, person: Participant) -> Sequence[Self]:
        """What `person` has promised."""
        query = select(cls).where(cls.participant_id == person.id)
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()

    @property
    def owner(self) -> Participant | None:
        """Whose promise it is."""
        return self.participant

    @property
    def is_agreed(self) -> bool:
        """Everybody who was asked has accepted."""
        return all(party.answer == ACCEPTED for party in self.parties)

    @property
    def is_awaited(self) -> bool:
        """Somebody has not answered, or has suggested a change that waits for the owner."""
        return any(party.answer in (ASKED, SUGGESTED) for party in self.parties)

    def has_yes_of(self, person: Participant) -> bool:
        """Whether `person` is another party and has accepted."""
        return any(p.participant_id == person.id and p.answer == ACCEPTED for p in self.parties)

    def accept(self, person: Participant) -> None:
        """The other party says yes."""
        self._answer(person, ACCEPTED)

    def decline(self, person: Participant) -> None:
        """The other party cannot promise."""
        self._answer(person, DECLINED)

    def suggest(self, person: Participant, text: str) -> "Party":
        """The other party would do it in another way."""
        return self._answer(person, SUGGESTED, text)

    def reword(self, values: dict[str, Any], *, seen: int) -> bool:
        """The owner's new words, by column; whether anything changed. Raises Outdated.

        Whoever had answered is asked again, for they answered something else. The words before and
        what was answered to them stay in the record (`revisions_of`, `Party.answers`).
        """
        if not revision.reword(self, values, seen=seen, by=self.participant):
            return False
        for party in self.parties:
            party.answer, party.suggestion, party.answered_at = ASKED, "", None
        return True

    @classmethod
    def erase_all_of(cls, person: Participant) -> int:
        """Their promises, and what they suggested to other people's."""
        for party in db.session.scalars(select(Party).where(Party.participant_id == person.id)):
            party.suggestion = ""
            for answer in party.answers:
                answer.suggestion = ""
        return super().erase_all_of(person)

    @classmethod
    def after_merging(cls, person_id: str) -> None:
        """Nobody promises with themselves."""
        own = select(cls.id).where(cls.participant_id == person_id)
        to_oneself = (Party.participant_id == person_id, Party.commitment_id.in_(own))
        db.session.execute(delete(Party).where(*to_oneself))

    def _answer(self, person: Participant, answer: str, text: str = "") -> "Party":
        party = next(p for p in self.parties if p.participant_id == person.id)
        party.say(answer, text)
        return party


class Party(db.Base):
    """The other person in a promise, and what they answer to its words of now."""

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
    participant: Mapped[Participant | None] = relationship(lazy="selectin")
    answers: Mapped[list["PartyAnswer"]] = relationship(
        order_by="PartyAnswer.created_at, PartyAnswer.id", cascade="all, delete-orphan"
    )

    def say(self, answer: str, suggestion: str = "") -> None:
        """Answer the words of now; answering the same again is one answer."""
        if (answer, suggestion) == (self.answer, self.suggestion):
            return
        self.answer, self.suggestion, self.answered_at = answer, suggestion, db.now()
        self.answers.append(
            PartyAnswer(
                session_id=self.session_id,
                answer=answer,
                suggestion=suggestion,
                about=self.commitment.what,
            )
        )

    @staticmethod
    def row_that_goes(mine: RowMapping, theirs: RowMapping, _gone_is_here: bool) -> RowMapping:
        """Of two rows of one person the one without an answer goes, else `theirs`."""
        return mine if mine["answer"] == ASKED and theirs["answer"] != ASKED else theirs


class PartyAnswer(db.Base):
    """One answer of a party with its time: to which words (`about`), and what they suggested."""

    __tablename__ = "party_answers"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    party_id: Mapped[str] = mapped_column(ForeignKey("parties.id", ondelete="CASCADE"), index=True)
    answer: Mapped[str]
    suggestion: Mapped[str] = mapped_column(default="")
    about: Mapped[str] = mapped_column(default="")


def asked_of(person: Participant) -> Sequence[Commitment]:
    """Promises in which `person` is the other party, unanswered ones included, oldest first."""
    query = select(Commitment).join(Party).where(Party.participant_id == person.id)
    return db.session.scalars(query.order_by(Commitment.created_at, Commitment.id)).all()
