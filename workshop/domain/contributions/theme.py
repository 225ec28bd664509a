"""A theme: items of several tables woven together in plenary, the regional picture."""

from collections.abc import Sequence
from typing import Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.session.stage import Stage


class Theme(Contribution, db.Base):
    """A name for what several items have in common. Its items are its origins (`origin`)."""

    __tablename__ = "themes"
    text_columns = ("name",)

    name: Mapped[str]
    made_by: Mapped[str] = mapped_column(default="")

    @classmethod
    def weave(cls, stage: Stage, name: str, by: str, language: str) -> Self:
        """A new theme, named by the facilitator."""
        return cls(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            name=name,
            made_by=by,
            language=language,
        )

    @classmethod
    def of_session(cls, session_id: str) -> Sequence[Self]:
        """Every theme of a session in the order they were named."""
        query = select(cls).where(cls.session_id == session_id)
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()
