"""One person's choice in the warm-up: a card, or to speak without one."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage


class Pick(db.Base):
    """`card` is the card's key in the session's deck; None means "without a card"."""

    __tablename__ = "picks"
    __table_args__ = (UniqueConstraint("stage_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"))
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"))
    card: Mapped[str | None]
    line: Mapped[str] = mapped_column(default="")
    late_at: Mapped[dt.datetime | None]
    hidden_at: Mapped[dt.datetime | None]

    stage: Mapped[Stage] = relationship()
    participant: Mapped[Participant | None] = relationship()

    @classmethod
    def choose(
        cls, stage: Stage, person: Participant, card: str | None, line: str, *, late: bool = False
    ) -> Self:
        """What `person` picked; choosing again changes the choice."""
        pick = cls.of(stage, person)
        if pick is None:
            pick = cls(session_id=stage.session_id, stage_id=stage.id, participant_id=person.id)
        pick.card, pick.line = card, line
        pick.late_at = db.now() if late else None
        return pick

    @classmethod
    def of(cls, stage: Stage, person: Participant) -> Self | None:
        """What they picked, if anything."""
        return db.session.scalar(
            select(cls).where(cls.stage_id == stage.id, cls.participant_id == person.id)
        )

    @classmethod
    def all_of(cls, stage: Stage) -> Sequence[Self]:
        """Every pick of a stage in the order they came."""
        query = select(cls).where(cls.stage_id == stage.id)
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()

    def hide(self, by: str) -> None:
        """The line is not shown; the card stays."""
        self.hidden_at = db.now()

    def unhide(self) -> None:
        """The line may be shown again."""
        self.hidden_at = None
