"""Which canvas a table works on in a stage. The facilitator chooses; what was written stays."""

from collections.abc import Mapping

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage


class CanvasChoice(db.Base):
    """A table's canvas from `created_at` on; the newest one counts. No `group_id`: every table."""

    __tablename__ = "canvas_choices"

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"), index=True)
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    canvas: Mapped[str]
    chosen_by: Mapped[str] = mapped_column(default="")


def choose_canvas(stage: Stage, group: Group | None, canvas: str, by: str) -> CanvasChoice:
    """From now on `group` (or everybody) works on `canvas` in this stage."""
    choice = CanvasChoice(
        session_id=stage.session_id,
        stage_id=stage.id,
        group_id=group.id if group else None,
        canvas=canvas,
        chosen_by=by,
    )
    db.session.add(choice)
    return choice


def chosen_canvases(stage: Stage) -> Mapping[str | None, str]:
    """The canvas of now by table's id; under None what was chosen for everybody."""
    query = select(CanvasChoice).where(CanvasChoice.stage_id == stage.id)
    chosen: dict[str | None, str] = {}
    for choice in db.session.scalars(query.order_by(CanvasChoice.created_at, CanvasChoice.id)):
        if choice.group_id is None:
            chosen.clear()
        chosen[choice.group_id] = choice.canvas
    return chosen
