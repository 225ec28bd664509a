"""Tables and who sits at them. A table stays itself all day; a round says who sits there."""

import datetime as dt

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.engine import RowMapping
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session

# By position: a store and a complete file keep no name, so all of them can be renamed here.
PLANTS = (
    "koivu", "vadelma", "mustikka", "puolukka", "manty", "ruis",
    "lumpeenkukka", "tammi", "kissankello", "mansikka", "paaryna", "sammal",
)  # fmt: skip


class Group(db.Base):
    """A table: a plant for a name, a symbol and a colour."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("session_id", "position"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    position: Mapped[int]
    place: Mapped[str] = mapped_column(default="")

    session: Mapped[Session] = relationship(back_populates="groups")

    @property
    def words(self) -> str:
        """Its plant: a table has no words of its own."""
        return self.plant

    @property
    def plant(self) -> str:
        """The key of its plant; after twelve tables they begin again, with a number."""
        return PLANTS[self.position % len(PLANTS)]

    @property
    def turn(self) -> int:
        """1 for the first twelve tables, 2 for the next twelve: "Koivu 2"."""
        return self.position // len(PLANTS) + 1

    @property
    def members(self) -> list[Participant]:
        """Who sits here now, by the round that is published."""
        current = current_round(self.session)
        return current.members(self) if current else []


class Round(db.Base):
    """One arrangement of people at tables: a draft until it is published.

    One that `mends` changed the one before it: people went on sitting together. `turn` is its
    number in the list of later rounds; taken back (`undone_at`), it no longer counts.
    """

    __tablename__ = "rounds"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    published_at: Mapped[dt.datetime | None]
    undone_at: Mapped[dt.datetime | None]
    mends: Mapped[bool] = mapped_column(default=False, server_default=false())
    turn: Mapped[int | None]
    seats: Mapped[list["Seat"]] = relationship(
        cascade="all, delete-orphan", order_by="Seat.created_at, Seat.id", back_populates="round"
    )

    def members(self, group: Group) -> list[Participant]:
        """Who sits at `group`, in the order they were seated."""
        return [s.participant for s in self.seats if s.group_id == group.id]

    def seat_of(self, person: Participant) -> "Seat | None":
        """The seat of `person`, if they have one."""
        return next((s for s in self.seats if s.participant_id == person.id), None)

    def put(self, person: Participant, group: Group | None) -> None:
        """Seat `person` at `group`, or at none."""
        seat = self.seat_of(person)
        if seat and group:
            seat.group = group
        elif group:
            self.seats.append(
                Seat(
                    session_id=self.session_id,
                    group=group,
                    participant=person,
                    participant_id=person.id,
                    group_id=group.id,
                )
            )
        elif seat:
            self.seats.remove(seat)


class Seat(db.Base):
    """A participant at a table in one round. Locked, no new proposal takes them from it."""

    __tablename__ = "seats"
    __table_args__ = (UniqueConstraint("round_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    round_id: Mapped[str] = mapped_column(ForeignKey("rounds.id"))
    group_id: Mapped[str] = mapped_column(ForeignKey("groups.id"))
    participant_id: Mapped[str] = mapped_column(ForeignKey("participants.id"))
    locked_at: Mapped[dt.datetime | None]
    locked_by: Mapped[str] = mapped_column(default="", server_default="")

    round: Mapped[Round] = relationship(back_populates="seats")
    group: Mapped[Group] = relationship(lazy="joined", innerjoin=True)
    participant: Mapped[Participant] = relationship(lazy="joined", innerjoin=True)

    @staticmethod
    def row_that_goes(mine: RowMapping, theirs: RowMapping, gone_is_here: bool) -> RowMapping:
        """Of two seats of one person the one where they do not sit."""
        return mine if gone_is_here else theirs

    def lock(self, on: bool, who: str) -> None:
        """Keep them here, or let them be moved again."""
        self.locked_at, self.locked_by = (db.now(), who) if on else (None, "")


def published_rounds(session: Session) -> list[Round]:
    """The rounds that were published and stand, in that order."""
    published = [r for r in session.rounds if r.published_at and not r.undone_at]
    return sorted(published, key=lambda r: r.published_at or r.created_at)


def current_round(session: Session) -> Round | None:
    """The round that is published, the latest one."""
    published = published_rounds(session)
    return published[-1] if published else None


def draft_round(session: Session) -> Round | None:
    """The proposal that nobody but facilitators and the local expert see yet."""
    drafts = [r for r in session.rounds if not r.published_at and r.turn is None]
    return drafts[-1] if drafts else None


def group_of(person: Participant) -> Group | None:
    """Where `person` sits now."""
    current = current_round(person.session)
    seat = current.seat_of(person) if current else None
    return seat.group if seat else None
