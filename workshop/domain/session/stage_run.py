"""One time a step of a stage ran: who started it, when it ended, how its clock stood."""

import datetime as dt

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage


class StageRun(db.Base):
    """The clock of a step. Times in UTC, lengths in seconds."""

    __tablename__ = "stage_runs"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"))
    step: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[dt.datetime] = mapped_column(default=db.now)
    started_by: Mapped[str] = mapped_column(default="")
    ended_at: Mapped[dt.datetime | None]
    clock_from: Mapped[dt.datetime] = mapped_column(default=db.now)
    seconds: Mapped[int]
    paused_at: Mapped[dt.datetime | None]
    paused_seconds: Mapped[float] = mapped_column(default=0.0)

    session: Mapped[Session] = relationship(back_populates="runs")
    stage: Mapped[Stage] = relationship()

    def elapsed(self, at: dt.datetime | None = None) -> float:
        """Seconds on the clock, pauses left out."""
        until = self.paused_at or self.ended_at or at or db.now()
        return (until - self.clock_from).total_seconds() - self.paused_seconds

    def remaining(self, at: dt.datetime | None = None) -> float:
        """Seconds left; negative when over time."""
        return self.seconds - self.elapsed(at)

    @property
    def ends_at(self) -> dt.datetime:
        """When the clock will stand at zero if nobody pauses it again."""
        return db.now() + dt.timedelta(seconds=self.remaining())

    def add_minutes(self, minutes: int) -> None:
        """More time, or less; never less than nothing left."""
        floor = int(self.elapsed()) if minutes < 0 else 0
        self.seconds = max(floor, self.seconds + 60 * minutes)

    def pause(self) -> None:
        """Stop the clock."""
        self.paused_at = self.paused_at or db.now()

    def resume(self) -> None:
        """Let the clock go on."""
        if self.paused_at:
            self.paused_seconds += (db.now() - self.paused_at).total_seconds()
            self.paused_at = None
