"""A session: one workshop with a date, a locality and a code."""

import datetime as dt
import secrets
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import ForeignKey, event, select, update
from sqlalchemy.orm import Mapped, mapped_column, relationship
from sqlalchemy.orm import Session as Unit

from workshop import db
from workshop.domain.session.codes import normalise_code


def new_key() -> str:
    """A capability: whoever holds the link may enter. 144 random bits."""
    return secrets.token_urlsafe(18)


class Session(db.Base):
    """One workshop. Everything that happened in it carries its id.

    What is in it are concepts above this one (Stage, Participant, Group …), so that no import goes
    round in a circle: here they are `Any`, and their own side of the relationship has the type.
    """

    __tablename__ = "sessions"

    code: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    locality: Mapped[str]
    starts_at: Mapped[dt.datetime]
    time_zone: Mapped[str] = mapped_column(default="Europe/Helsinki")
    languages: Mapped[list[str]]
    screen_language: Mapped[str]
    design: Mapped[str]
    deck: Mapped[str]
    expected: Mapped[int]
    group_min: Mapped[int] = mapped_column(default=4)
    group_max: Mapped[int] = mapped_column(default=6)
    owner_id: Mapped[str | None] = mapped_column(ForeignKey("accounts.id"))
    projector_key: Mapped[str] = mapped_column(default=new_key)
    console_key: Mapped[str] = mapped_column(default=new_key)
    organiser_key: Mapped[str] = mapped_column(default=new_key)
    expert_key: Mapped[str] = mapped_column(default=new_key)
    observer_key: Mapped[str] = mapped_column(default=new_key)
    wifi_name: Mapped[str] = mapped_column(default="", server_default="")
    dark_room: Mapped[bool] = mapped_column(default=False)
    eyes_up_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]
    version: Mapped[int] = mapped_column(default=1)

    all_stages: Mapped[list[Any]] = relationship(
        "Stage", order_by="Stage.position", back_populates="session"
    )
    runs: Mapped[list[Any]] = relationship(
        "StageRun", order_by="StageRun.started_at", back_populates="session"
    )
    participants: Mapped[list[Any]] = relationship(
        "Participant",
        order_by="Participant.created_at, Participant.id",
        back_populates="session",
    )
    groups: Mapped[list[Any]] = relationship(
        "Group", order_by="Group.position", back_populates="session"
    )
    organisation_kinds: Mapped[list[Any]] = relationship(
        "OrganisationKind", order_by="OrganisationKind.created_at"
    )
    rounds: Mapped[list[Any]] = relationship("Round", order_by="Round.created_at")

    @classmethod
    def by_code(cls, typed: str, *, to_write: bool = False) -> Self | None:
        """The session of a code as somebody typed it; other writers wait when it is `to_write`."""
        query = select(cls).where(cls.code == normalise_code(typed))
        return db.session.scalar(query.with_for_update() if to_write else query)

    @property
    def stages(self) -> list[Any]:
        """The day as it stands now: in order, without what was taken out."""
        return [stage for stage in self.all_stages if stage.removed_at is None]

    @property
    def arrived(self) -> list[Any]:
        """Who has joined."""
        return [person for person in self.participants if person.arrived_at]

    @property
    def zone(self) -> ZoneInfo:
        """The clock on the wall of that room."""
        return ZoneInfo(self.time_zone)

    @property
    def is_over(self) -> bool:
        """True after the facilitator has ended the day."""
        return self.ended_at is not None

    @property
    def eyes_up(self) -> bool:
        """True while phones show only "look up"."""
        return self.eyes_up_at is not None

    def local(self, moment: dt.datetime) -> dt.datetime:
        """`moment` on the wall clock of the room."""
        return moment.astimezone(self.zone)

    def raise_eyes(self, up: bool) -> None:
        """Ask everybody to look up, or let them back to their phones."""
        self.eyes_up_at = db.now() if up else None

    def end(self) -> None:
        """The day is done; nothing more is taken in but feedback."""
        self.ended_at = self.ended_at or db.now()

    def reopen(self) -> None:
        """It was not done after all."""
        self.ended_at = None


@event.listens_for(Unit, "before_flush")
def _count_versions(unit: Unit, _context: Any, _instances: Any) -> None:
    """Whatever changes in a session gives it a new version, in the same transaction.

    An UPDATE of the row, not of the object: ids come out of order in PostgreSQL, row locks do not.
    """
    changed = [*unit.new, *unit.deleted, *(o for o in unit.dirty if unit.is_modified(o))]
    ids = {o.id if isinstance(o, Session) else getattr(o, "session_id", None) for o in changed}
    ids -= {None} | {o.id for o in unit.new if isinstance(o, Session)}
    if ids:
        touched = update(Session).where(Session.id.in_(ids)).values(version=Session.version + 1)
        unit.connection().execute(touched)
        for session_id in ids:
            known = unit.identity_map.get(unit.identity_key(Session, session_id))
            if known is not None and known not in unit.deleted:
                unit.expire(known, ["version"])
