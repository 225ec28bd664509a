"""One time the engine was asked for tables: by whom, how far it is, what it answered and proved."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session

LONGEST = 60  # seconds the engine may take; then the best so far is the answer
LOST = dt.timedelta(seconds=2 * LONGEST)  # a run without an answer for so long died with its server


class ProposalRun(db.Base):
    """`so_far` and `answer` are proposals as JSON, with the rules by `rules`: refs in their order.

    `before` has the draft that the answer replaced: {"seats": {person: table}, "levels": […]}.
    `refusal` says why there was no answer: {"reason", "parameters"}. `question` is a fingerprint:
    the proofs are about these people, wishes and rules and no others.
    """

    __tablename__ = "proposal_runs"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    round_id: Mapped[str] = mapped_column(default="")
    asked_by: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
    rules: Mapped[list[str]] = mapped_column(default=list)
    so_far: Mapped[dict[str, Any]] = mapped_column(default=dict)
    answer: Mapped[dict[str, Any]] = mapped_column(default=dict)
    before: Mapped[dict[str, Any]] = mapped_column(default=dict)
    refusal: Mapped[dict[str, Any]] = mapped_column(default=dict)
    ended_at: Mapped[dt.datetime | None]
    stopped_by: Mapped[str] = mapped_column(default="")

    @property
    def is_running(self) -> bool:
        """Still being worked on, as far as anybody knows."""
        return self.ended_at is None and db.now() - self.created_at < LOST

    @property
    def seconds(self) -> float:
        """How long it took, or has taken so far."""
        return ((self.ended_at or db.now()) - self.created_at).total_seconds()

    def end(self) -> None:
        """It is over, one way or another."""
        self.ended_at = self.ended_at or db.now()


def latest_run(session: Session) -> ProposalRun | None:
    """The newest run of the session."""
    query = select(ProposalRun).where(ProposalRun.session_id == session.id)
    newest = query.order_by(ProposalRun.created_at.desc(), ProposalRun.id).limit(1)
    return db.session.scalar(newest)


def running(session: Session) -> ProposalRun | None:
    """The run that is being worked on."""
    run = latest_run(session)
    return run if run and run.is_running else None
