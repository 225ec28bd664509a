"""What somebody sees differently in their own work now: private, unless they choose to share it."""

import datetime as dt

from sqlalchemy.orm import Mapped

from workshop import db
from workshop.domain.contributions.contribution import Attributed


class Reflection(Attributed, db.Base):
    """Only its writer reads it until it is shared; shared, it stands without a name."""

    __tablename__ = "reflections"
    text_columns = ("text",)

    text: Mapped[str]
    shared_at: Mapped[dt.datetime | None]

    @property
    def is_private(self) -> bool:  # type: ignore[override]
        """Not shared."""
        return self.shared_at is None
