"""What participants do: open a table's work, say something to it."""

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response as Answer

from workshop.domain.contributions.response import Response
from workshop.domain.session.stage import Stage
from workshop.stages.gallery.form import ResponseForm, response_form
from workshop.stages.gallery.options import options_of
from workshop.stages.gallery.work import about_all, work_of
from workshop.surface.submit import submit
from workshop.web.doors import find_stage, me
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("gallery", __name__)

Page = tuple[str, int]


@actions.get("/<stage_id>/tables/<group_id>")
def table(stage_id: str, group_id: str) -> Page:
    """One table's work, enlarged."""
    return _page(find_stage(stage_id, "gallery"), group_id)


@actions.post("/<stage_id>/responses")
def respond(stage_id: str) -> Answer | Page:
    """It touches my work, I can help, have you thought of: to one item or to everything."""
    stage = find_stage(stage_id, "gallery")
    if not options_of(stage).responses:
        abort(404)
    form = response_form(stage, work_of(stage, me().language), request.form)
    if not form.validate():
        return _page(stage, request.form.get("table", ""), 422, form)
    about = form.about.data or about_all(stage)
    return submit(
        stage,
        form,
        lambda late: Response.by(
            stage, me(), late=late, about=about, kind=form.kind.data, text=form.text.data
        ),
    )


def _page(stage: Stage, group_id: str, status: int = 200, form: ResponseForm | None = None) -> Page:
    """The stage's page; with a table that is there, only that table."""
    work = work_of(stage, me().language)
    if form is None and work.table(group_id) is None:
        abort(404)
    known = {"form": form} if form else {}
    return stage_page(stage, status, one=work.table(group_id), **known)
