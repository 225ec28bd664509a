"""What somebody sees differently in their own work now: private, unless they choose to share it."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from workshop import db
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage


class Reflection(Attributed, db.Base):
    """Only its writer reads it until it is shared; shared, it stands without name and table.

    Its earlier words are not kept: nothing private may outlive its writer's wish.
    """

    __tablename__ = "reflections"
    text_columns = ("text",)

    text: Mapped[str]
    shared_at: Mapped[dt.datetime | None]

    @property
    def is_private(self) -> bool:  # type: ignore[override]
        """Not shared."""
        return self.shared_at is None

    @classmethod
    def write(
        cls, stage: Stage, writer: Participant, text: str, *, shared: bool, late: bool = False
    ) -> Self:
        """A new one; nobody is told at which table."""
        made = cls.by(stage, writer, late=late and shared, text=text)
        made.group_id = None
        made.shared_at = db.now() if shared else None
        return made

    @classmethod
    def of(cls, stage: Stage, person: Participant) -> Sequence[Self]:
        """What `person` wrote and has not removed."""
        mine = (cls.stage_id == stage.id, cls.participant_id == person.id)
        query = select(cls).where(*mine, cls.withdrawn_at.is_(None))
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()

    @classmethod
    def shared_in(cls, stage: Stage) -> Sequence[Self]:
        """What was shared, in an order that says nothing about who came first."""
        query = select(cls).where(cls.stage_id == stage.id, cls.shared_at.is_not(None))
        return db.session.scalars(query.order_by(cls.id)).all()

    def share(self, *, late: bool) -> None:
        """The room may read it; after the stage had closed only once it is taken in."""
        if self.shared_at is None:
            self.shared_at = db.now()
            self.come_late(late)

    def keep_private(self) -> None:
        """Nobody else reads it any more."""
        self.shared_at = None
        self.come_late(False)
