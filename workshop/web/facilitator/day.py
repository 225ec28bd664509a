"""The stages of her own day as a list: order, adding, doubling, removing; also while it goes on."""

from typing import Any

from flask import render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.session import day_plan
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.day_forms import new_stage_form, words_of
from workshop.web.facilitator.day_list import day_list, ends_at
from workshop.web.facilitator.editor.pages import show_again
from workshop.web.facilitator.guard import door
from workshop.web.facilitator.own_designs import all_designs
from workshop.web.forms import Keyed
from workshop.web.language import local

Page = str | Response | tuple[str, int]


@door.get("/day")
def day_page() -> str:
    """The day as a list that can be changed."""
    return _page()


@door.post("/day/stages/<stage_id>/place")
def move_stage(stage_id: str) -> Page:
    """One place `to` earlier or later, or to where another stage stands."""
    stage, to = find_stage(stage_id), request.form.get("to", "")
    if stage.removed_at is None and to in ("earlier", "later"):
        day_plan.move(stage, -1 if to == "earlier" else 1)
    elif stage.removed_at is None and to:
        place = find_stage(to)
        if place.removed_at is None:
            day_plan.move_to(stage, place)
    return _changed(stage)


@door.post("/day/stages/<stage_id>/removal")
def remove_stage(stage_id: str) -> Page:
    """Out of the day, or back into it. What was written in it stays."""
    stage, day = find_stage(stage_id), Day(this_session())
    if request.form.get("undo"):
        stage.removed_at = None
        return _changed(stage, _("“%(stage)s” is back in the day.", stage=local(stage.title)))
    if day.run and day.run.stage_id == stage.id:
        return _refused(stage, _("This stage is running. Go on to another one first."))
    if this_session().stages == [stage]:
        return _refused(stage, _("A day needs at least one stage."))
    if stage.removed_at is None:
        stage.remove()
    show_again(stage)
    return done(url_for("facilitator.day_page", removed=stage.id) + f"#stage-{stage.id}")


@door.post("/day/stages/<stage_id>/copies")
def double_stage(stage_id: str) -> Page:
    """The same once more, right after it."""
    stage, form = find_stage(stage_id), Keyed(request.form)
    if not form.validate():
        return _refused(stage, _("The page was too old. Press again."))
    made = accept(this_session(), form.key.data, lambda: day_plan.double(stage))
    said = _("“%(stage)s” is there twice now.", stage=local(stage.title))
    return _changed(find_stage(made.target_id), said)


@door.post("/day/stages")
def add_stage() -> Page:
    """A stage of any kind."""
    session = this_session()
    form = new_stage_form(session, request.form)
    if not form.validate():
        return _page(new=form), 422
    kind, named = form.kind.data, words_of(form, session)
    model = day_plan.model_of(kind, session.design, all_designs())
    if not named and model is None:
        form[f"title_{session.languages[0]}"].errors = [_("Give the stage a name.")]
        return _page(new=form), 422
    after = find_stage(form.after.data) if form.after.data else None
    made = accept(
        session,
        form.key.data,
        lambda: day_plan.add(session, kind, named, form.minutes.data, after, model),
    )
    return _changed(find_stage(made.target_id))


def _changed(stage: Stage, said: str = "") -> Response:
    show_again(stage)
    return done(url_for("facilitator.day_page") + f"#stage-{stage.id}", said=said)


def _refused(stage: Stage, why: str) -> Page:
    return _page(refused={stage.id: why}), 422


def _page(refused: dict[str, str] | None = None, new: Any = None) -> str:
    session = this_session()
    stages = session.stages
    removed = next((s for s in session.all_stages if s.id == request.args.get("removed")), None)
    return render_template(
        "web/facilitator/day.html",
        session=session,
        list=day_list(session),
        first=stages[0],
        last=stages[-1],
        first_at=session.runs[0].started_at if session.runs else session.starts_at,
        ends_at=ends_at(session),
        is_running=Day(session).run is not None,
        refused=refused or {},
        removed=removed if removed and removed.removed_at else None,
        new=new or new_stage_form(session),
        is_adding=new is not None,
        new_key=db.new_id,
    )
