"""One time the engine was asked for seats: by whom, how far it is, what it answered and proved."""

import datetime as dt
from typing import Any

from sqlalchemy import ForeignKey, select, update
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.session import Session

TABLES, ROUNDS, REPAIR, HALVES = "tables", "rounds", "repair", "halves"
LONGEST = 60.0  # seconds the engine may take for tables; then the best so far is the answer
SHORT = 3.0  # seconds it may take for later rounds, repairs, and for dividing one table
MANY, LONGER = 40, 15.0  # with rules and more people than this it may take so long instead
LOST = dt.timedelta(seconds=20)  # a run that nobody has renewed for so long died with its server


class ProposalRun(db.Base):
    """A run for one `purpose`: new tables, later rounds, a repair, or the halves of one table.

    `so_far` and `answer` are the engine's JSON, with the rules by `rules`: refs in their order.
    `before` has the draft that the answer replaced: {"seats": {person: table}, "levels": […]}.
    `refusal` says why there was no answer: {"reason", "parameters"}. `question` is a fingerprint:
    the answer is about these people, wishes and rules and no others. `options` are what was chosen
    in the form. `heard_at` is renewed by the server at work; any server may ask it to stop.
    """

    __tablename__ = "proposal_runs"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    purpose: Mapped[str] = mapped_column(default=TABLES, server_default=TABLES)
    options: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    round_id: Mapped[str] = mapped_column(default="")
    asked_by: Mapped[str] = mapped_column(default="")
    question: Mapped[str] = mapped_column(default="")
    rules: Mapped[list[str]] = mapped_column(default=list)
    so_far: Mapped[dict[str, Any]] = mapped_column(default=dict)
    answer: Mapped[dict[str, Any]] = mapped_column(default=dict)
    before: Mapped[dict[str, Any]] = mapped_column(default=dict)
    refusal: Mapped[dict[str, Any]] = mapped_column(default=dict)
    heard_at: Mapped[dt.datetime | None] = mapped_column(default=db.now)
    ended_at: Mapped[dt.datetime | None]
    stopped_at: Mapped[dt.datetime | None]
    stopped_by: Mapped[str] = mapped_column(default="")

    @property
    def is_running(self) -> bool:
        """Still being worked on, by this server or another."""
        return self.ended_at is None and db.now() - (self.heard_at or self.created_at) < LOST

    @property
    def seconds(self) -> float:
        """How long it took, or has taken so far."""
        return ((self.ended_at or db.now()) - self.created_at).total_seconds()

    def end(self) -> None:
        """It is over, one way or another."""
        self.ended_at = self.ended_at or db.now()

    def ask_to_stop(self, who: str) -> None:
        """Enough: the best so far is the answer. The server at work reads it here."""
        self.stopped_at, self.stopped_by = self.stopped_at or db.now(), self.stopped_by or who


def latest_run(session: Session, purpose: str = TABLES) -> ProposalRun | None:
    """The newest run of the session for a purpose."""
    query = select(ProposalRun).where(
        ProposalRun.session_id == session.id, ProposalRun.purpose == purpose
    )
    newest = query.order_by(ProposalRun.created_at.desc(), ProposalRun.id).limit(1)
    return db.session.scalar(newest)


def running(session: Session, *purposes: str, question: str = "") -> ProposalRun | None:
    """The newest run that is being worked on for one of these purposes (with this question)."""
    query = select(ProposalRun).where(
        ProposalRun.session_id == session.id,
        ProposalRun.purpose.in_(purposes),
        ProposalRun.ended_at.is_(None),
    )
    if question:
        query = query.where(ProposalRun.question == question)
    newest = db.session.scalars(query.order_by(ProposalRun.created_at.desc(), ProposalRun.id))
    return next((run for run in newest if run.is_running), None)


def is_to_stop(run_id: str) -> bool:
    """Somebody has asked this run to stop, or it is over or gone."""
    left = select(ProposalRun.id).where(
        ProposalRun.id == run_id, ProposalRun.stopped_at.is_(None), ProposalRun.ended_at.is_(None)
    )
    return db.session.scalar(left) is None


def end_all() -> None:
    """Whatever was worked on is over; commits. For a server that starts and is the only one."""
    db.begin_writing()
    db.session.execute(
        update(ProposalRun).where(ProposalRun.ended_at.is_(None)).values(ended_at=db.now())
    )
    db.session.commit()


def renew(run_id: str) -> None:
    """Still at work; commits. No new version of the session: nobody sees a difference."""
    db.begin_writing()
    db.session.execute(
        update(ProposalRun).where(ProposalRun.id == run_id).values(heard_at=db.now())
    )
    db.session.commit()
