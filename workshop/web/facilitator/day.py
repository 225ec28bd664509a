"""The stages of her own day: names, minutes, order; before the day and while it goes on."""

from typing import Any

from flask import render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db, kinds
from workshop.domain.session import day_plan
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.live import refresh, reload_pages
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.course import EVERYTHING
from workshop.web.facilitator.day_forms import new_stage_form, stage_form, words_of
from workshop.web.facilitator.guard import door

Page = str | Response | tuple[str, int]


@door.get("/day")
def day_page() -> str:
    """The day as a list that can be changed."""
    return _page()


@door.post("/day/stages/<stage_id>")
def change_stage(stage_id: str) -> Page:
    """New words or minutes for a stage; a clock that runs already is changed in the console."""
    stage = find_stage(stage_id)
    form = stage_form(this_session(), stage, request.form)
    if not form.validate():
        return _page(changed={stage.id: form}), 422
    stage.rename(words_of(form, this_session()))
    if form.minutes.data != stage.minutes:
        stage.retime(form.minutes.data)
    return _changed(stage)


@door.post("/day/stages/<stage_id>/place")
def move_stage(stage_id: str) -> Page:
    """One place earlier or later."""
    stage = find_stage(stage_id)
    if stage.removed_at is None:
        day_plan.move(stage, -1 if request.form.get("to") == "earlier" else 1)
    return _changed(stage)


@door.post("/day/stages/<stage_id>/removal")
def remove_stage(stage_id: str) -> Page:
    """Out of the day, or back into it. What was written in it stays."""
    stage, day = find_stage(stage_id), Day(this_session())
    if request.form.get("undo"):
        stage.removed_at = None
    elif day.run and day.run.stage_id == stage.id:
        return _page(
            refused={stage.id: _("This stage is running. Go on to another one first.")}
        ), 422
    elif this_session().stages == [stage]:
        return _page(refused={stage.id: _("A day needs at least one stage.")}), 422
    elif stage.removed_at is None:
        stage.remove()
    return _changed(stage)


@door.post("/day/stages")
def add_stage() -> Page:
    """A stage of any kind."""
    form = new_stage_form(this_session(), request.form)
    if not form.validate():
        return _page(new=form), 422
    kind, named = form.kind.data, words_of(form, this_session())
    if not named and day_plan.model_of(kind, this_session().design) is None:
        form[f"title_{this_session().languages[0]}"].errors = [_("Give the stage a name.")]
        return _page(new=form), 422
    after = find_stage(form.after.data) if form.after.data else None
    made = accept(
        this_session(),
        form.key.data,
        lambda: day_plan.add(this_session(), kind, named, form.minutes.data, after),
    )
    return _changed(find_stage(made.target_id))


def _changed(stage: Stage) -> Response:
    """Everybody sees the day as it is now."""
    session = this_session()
    db.session.commit()
    db.session.refresh(session)
    refresh(session, *EVERYTHING)
    if Day(session).stage.id == stage.id:
        reload_pages(session)
    return done(url_for("facilitator.day_page", session_id=session.id) + f"#stage-{stage.id}")


def _page(
    changed: dict[str, Any] | None = None, refused: dict[str, str] | None = None, new: Any = None
) -> str:
    session = this_session()
    forms = {s.id: stage_form(session, s) for s in session.stages} | (changed or {})
    return render_template(
        "web/facilitator/day.html",
        session=session,
        day=Day(session),
        forms=forms,
        refused=refused or {},
        new=new or new_stage_form(session),
        is_adding=new is not None,
        pages=lambda stage: kinds.kind_of(stage).desk_pages(stage),
        removed=[s for s in session.all_stages if s.removed_at],
    )
