"""One person's choice in the warm-up: a card, or to speak without one."""

from typing import Self

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage


class Pick(Attributed, db.Base):
    """`card` is the card's key in the session's deck; None means "without a card".

    Hidden, the line is not shown; the card stays on the wall.
    """

    __tablename__ = "picks"
    __table_args__ = (UniqueConstraint("stage_id", "participant_id"),)
    text_columns = ("line",)

    card: Mapped[str | None]
    line: Mapped[str] = mapped_column(default="")

    @classmethod
    def choose(
        cls, stage: Stage, person: Participant, card: str | None, line: str, *, late: bool = False
    ) -> Self:
        """What `person` picked; choosing again changes the choice."""
        pick = cls.of(stage, person) or cls.by(stage, person)
        pick.card, pick.line = card, line
        pick.come_late(late)
        return pick

    @classmethod
    def of(cls, stage: Stage, person: Participant) -> Self | None:
        """What they picked, if anything."""
        return db.session.scalar(
            select(cls).where(cls.stage_id == stage.id, cls.participant_id == person.id)
        )

    @property
    def can_be_spotlit(self) -> bool:
        """A card may be shown without its line."""
        return self.counts
