"""What of a stage stands on the projector now: one table's work, all of it, a theme."""

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.session.stage import Stage


class ProjectorView(db.Base):
    """`what` is a reference ("groups/<id>") or a word of the kind ("all"); the newest counts."""

    __tablename__ = "projector_views"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"), index=True)
    what: Mapped[str] = mapped_column(default="")
    shown_by: Mapped[str] = mapped_column(default="")


def show_on_projector(stage: Stage, what: str, by: str) -> None:
    """From now on `what` of the stage; "" for its usual face."""
    db.session.add(
        ProjectorView(session_id=stage.session_id, stage_id=stage.id, what=what, shown_by=by)
    )


def on_projector(stage: Stage) -> str:
    """What was asked for last."""
    query = select(ProjectorView.what).where(ProjectorView.stage_id == stage.id)
    latest = query.order_by(ProjectorView.created_at.desc(), ProjectorView.id).limit(1)
    return db.session.scalar(latest) or ""
