"""A tension: two fields of a canvas that pull in different directions."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Mapped

from workshop import db
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage


class Tension(Attributed, db.Base):
    """ "On the one hand …, on the other hand …", between `one_field` and `other_field`."""

    __tablename__ = "tensions"
    text_columns = writers_texts = ("one_hand", "other_hand")

    canvas: Mapped[str]
    one_field: Mapped[str]
    other_field: Mapped[str]
    one_hand: Mapped[str]
    other_hand: Mapped[str]


def tensions_of(stage: Stage, group: Group | None = None) -> Sequence[Tension]:
    """Every tension of a stage, or of one table, in the order they were found: their numbers."""
    query = select(Tension).where(Tension.stage_id == stage.id)
    if group is not None:
        query = query.where(Tension.group_id == group.id)
    return db.session.scalars(query.order_by(Tension.created_at, Tension.id)).all()
