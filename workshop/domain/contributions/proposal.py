"""A proposal: what we would do, who decides about it, what we try and look at then."""

import datetime as dt
from collections.abc import Sequence
from typing import Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage

BOUNDARIES = ("organisation", "process", "law", "expertise")
WE, OWN, ELSEWHERE = "we", "own", "elsewhere"  # who decides
DECIDERS = (WE, OWN, ELSEWHERE)


class Proposal(Attributed, db.Base):
    """A table's idea. `goes_to`: to whom it is taken when it must be decided elsewhere."""

    __tablename__ = "proposals"
    text_columns = ("what", "for_whom", "effect", "goes_to", "trial", "look_at")

    what: Mapped[str]
    for_whom: Mapped[str] = mapped_column(default="")
    boundaries: Mapped[list[str]] = mapped_column(default=list)  # of BOUNDARIES
    effect: Mapped[str] = mapped_column(default="")
    decider: Mapped[str] = mapped_column(default=WE)
    goes_to: Mapped[str] = mapped_column(default="")
    trial: Mapped[str] = mapped_column(default="")
    trial_until: Mapped[dt.date | None]
    look_at: Mapped[str] = mapped_column(default="")

    @classmethod
    def of_session(cls, session_id: str) -> Sequence[Self]:
        """Every proposal of a session, table by table as they came."""
        query = select(cls).outerjoin(Group, Group.id == cls.group_id)
        query = query.where(cls.session_id == session_id)
        in_order = (Group.position, cls.created_at, cls.id)
        return db.session.scalars(query.order_by(*in_order)).all()

    @classmethod
    def of_table(cls, stage: Stage, group: Group) -> Sequence[Self]:
        """Those of one table in one stage."""
        query = select(cls).where(cls.stage_id == stage.id, cls.group_id == group.id)
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()

    @classmethod
    def all_of(cls, stage: Stage) -> Sequence[Self]:
        """Everything in one stage, table by table as it came."""
        query = select(cls).outerjoin(Group, Group.id == cls.group_id)
        query = query.where(cls.stage_id == stage.id)
        return db.session.scalars(query.order_by(Group.position, cls.created_at, cls.id)).all()
