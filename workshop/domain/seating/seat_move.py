"""Somebody was put at another table of the draft, by hand: kept so that it can be taken back."""

import datetime as dt

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round


class SeatMove(db.Base):
    """From one table to another; no table is None. Goes with its round."""

    __tablename__ = "seat_moves"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    round_id: Mapped[str] = mapped_column(ForeignKey("rounds.id", ondelete="CASCADE"), index=True)
    participant_id: Mapped[str] = mapped_column(ForeignKey("participants.id"))
    from_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    to_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    moved_by: Mapped[str] = mapped_column(default="")
    undone_at: Mapped[dt.datetime | None]
    undone_by: Mapped[str] = mapped_column(default="")

    participant: Mapped[Participant] = relationship()
    came_from: Mapped[Group | None] = relationship(foreign_keys=[from_id])
    went_to: Mapped[Group | None] = relationship(foreign_keys=[to_id])


def move(round_: Round, person: Participant, group: Group | None, who: str) -> SeatMove | None:
    """Put `person` at `group` and remember it; None when they sit there already."""
    seat = round_.seat_of(person)
    before = seat.group if seat else None
    if before is group:
        return None
    round_.put(person, group)
    made = SeatMove(
        id=db.new_id(),
        session_id=round_.session_id,
        round_id=round_.id,
        participant=person,
        came_from=before,
        went_to=group,
        moved_by=who,
    )
    db.session.add(made)
    return made


def last_move(round_: Round) -> SeatMove | None:
    """The latest move that stands."""
    standing = moves_of(round_)
    return standing[-1] if standing else None


def moves_of(round_: Round) -> list[SeatMove]:
    """The moves that stand, in order."""
    query = select(SeatMove).where(SeatMove.round_id == round_.id, SeatMove.undone_at.is_(None))
    return list(db.session.scalars(query.order_by(SeatMove.created_at, SeatMove.id)))


def take_back(round_: Round, made: SeatMove, who: str) -> bool:
    """Undo a move; False when the person has been moved again since, or it is undone already."""
    seat = round_.seat_of(made.participant)
    sits_at = seat.group.id if seat else None
    if made.undone_at or made.round_id != round_.id or sits_at != made.to_id:
        return False
    round_.put(made.participant, made.came_from)
    made.undone_at, made.undone_by = db.now(), who
    return True
