"""What the facilitator wishes of the tables: traits to mix and to bring together, sizes, a seed."""

from typing import Self

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session

MIX = ["organisation", "role"]


class Wishes(db.Base):
    """One row per session. Traits are in order of importance; `shared` ones are among `cluster`.

    A shared trait must hold: everybody at a table has a value of it in common. `tables` fixes how
    many there are; the sizes stand in the session.
    """

    __tablename__ = "wishes"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), unique=True)
    mix: Mapped[list[str]] = mapped_column(default=lambda: list(MIX))
    cluster: Mapped[list[str]] = mapped_column(default=list)
    shared: Mapped[list[str]] = mapped_column(default=list)
    balanced: Mapped[bool] = mapped_column(default=True)
    tables: Mapped[int | None]
    seed: Mapped[int] = mapped_column(default=0)

    @classmethod
    def of(cls, session: Session) -> Self:
        """The session's wishes; the usual ones, not yet kept, where nobody wished anything."""
        kept = db.session.scalar(select(cls).where(cls.session_id == session.id))
        if kept:
            return kept
        return cls(
            id=db.new_id(), session_id=session.id, mix=list(MIX), cluster=[], shared=[],
            balanced=True, seed=0,
        )  # fmt: skip

    @classmethod
    def kept(cls, session: Session) -> Self:
        """The session's wishes, to be changed."""
        wishes = cls.of(session)
        db.session.add(wishes)
        return wishes

    def put(self, trait: str, part: str) -> None:
        """`trait` into `part` ("mix", "cluster", "shared"), last; in none for anything else."""
        for name in ("mix", "cluster", "shared"):
            old = getattr(self, name)
            if trait in old and not (name == part or (name == "cluster" and part == "shared")):
                setattr(self, name, [one for one in old if one != trait])
        for name in {"mix": ["mix"], "cluster": ["cluster"], "shared": ["cluster", "shared"]}.get(
            part, []
        ):
            if trait not in getattr(self, name):
                setattr(self, name, [*getattr(self, name), trait])

    def raise_by(self, trait: str, steps: int) -> None:
        """`trait` so many places higher up in importance (negative: lower) among its like."""
        for name in ("mix", "cluster"):
            order = list(getattr(self, name))
            if trait in order:
                at = order.index(trait)
                order.remove(trait)
                order.insert(max(0, at - steps), trait)
                setattr(self, name, order)
