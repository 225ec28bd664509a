"""The page of one stage and its one Save."""

from flask import render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.kinds.day_checks import findings
from workshop.kinds.showing import show_stage
from workshop.live import refresh, reload_pages
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.course import EVERYTHING
from workshop.web.facilitator.day_list import planned_minutes
from workshop.web.facilitator.editor.change import Change
from workshop.web.facilitator.editor.preview import FACES, spoken_in
from workshop.web.facilitator.guard import door


@door.get("/day/<stage_id>")
def stage_page(stage_id: str) -> str:
    """One stage, opened."""
    stage = find_stage(stage_id)
    return _page(stage, Change(stage))


@door.post("/day/stages/<stage_id>")
def change_stage(stage_id: str) -> str | Response | tuple[str, int]:
    """Everything of a stage; a clock that runs already is changed in the console."""
    stage = find_stage(stage_id)
    change = Change(stage, request.form)
    if not change.make():
        return _page(stage, change), 422
    show_again(stage)
    show_stage(stage)
    shown = request.form.get("faces") or None
    return done(
        url_for("facilitator.stage_page", stage_id=stage.id, faces=shown),
        said=_("Saved. Phones, console and projector show it now."),
    )


def show_again(stage: Stage) -> None:
    """Everybody sees the day as it is now. Commits."""
    session = this_session()
    db.session.commit()
    db.session.refresh(session)
    refresh(session, *EVERYTHING)
    if Day(session).stage.id == stage.id:
        reload_pages(session)


def _page(stage: Stage, change: Change) -> str:
    session = this_session()
    stages = session.stages
    at = stages.index(stage) if stage in stages else -1
    day = Day(session)
    lines = {line.stage.id: line for line in day.schedule()}
    gone = [one for one in session.all_stages if one.removed_at]
    found = findings(stages, planned_minutes(session), gone)
    return render_template(
        "web/facilitator/editor/page.html",
        session=session,
        stage=stage,
        kind=kind_of(stage),
        line=lines.get(stage.id),
        change=change,
        form=change.form,
        findings=[one for one in found if one.stage is stage],
        before=stages[at - 1] if at > 0 else None,
        after=stages[at + 1] if 0 <= at < len(stages) - 1 else None,
        number=at + 1,
        of=len(stages),
        faces=FACES,
        shown=spoken_in(request.values.get("faces", "")),
        is_running=day.run is not None and day.run.stage_id == stage.id,
    )
