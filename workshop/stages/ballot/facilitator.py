"""What the facilitator does: close the vote, count stickers, write what was decided."""

from flask import Blueprint, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.ballot import Ballot, decision_of
from workshop.domain.contributions.choosing import Closed, count_paper, decide, paper_sums
from workshop.domain.contributions.work_items import items_of
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_kind
from workshop.live import refresh, reload_pages
from workshop.stages.ballot.form import decision_form, paper_form
from workshop.stages.ballot.options import options_of
from workshop.stages.ballot.result import result_of
from workshop.web import language
from workshop.web.doors import done, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who

facilitator_actions = Blueprint("ballot", __name__)

Page = str | Response | tuple[str, int]


@facilitator_actions.post("/<stage_id>/closing")
def close(stage_id: str) -> Response:
    """No more votes: the result is there for everybody."""
    stage = find_stage(stage_id, "ballot")
    Ballot.for_stage(stage).close(who())
    return _changed(stage)


@facilitator_actions.get("/<stage_id>/paper")
def paper_page(stage_id: str) -> Page:
    """Stickers, to be counted and typed in."""
    return _paper(find_stage(stage_id, "ballot"))


@facilitator_actions.post("/<stage_id>/paper")
def count_stickers(stage_id: str) -> Page:
    """How many stickers each choice got."""
    stage = find_stage(stage_id, "ballot")
    items = items_of(this_session(), options_of(stage).about)
    form = paper_form(items, {}, request.form)
    if not form.validate():
        return _paper(stage, form), 422
    marks = {item.reference: form[f"to:{item.reference}"].data or 0 for item in items}
    try:
        accept(this_session(), form.key.data, lambda: count_paper(stage, marks, who()))
    except Closed:
        db.session.rollback()
        return _paper(stage, form, _("The vote is closed. Nothing was changed.")), 409
    return _changed(stage)


@facilitator_actions.get("/<stage_id>/decision")
def decision_page(stage_id: str) -> Page:
    """What was agreed by talking."""
    return _decision(find_stage(stage_id, "ballot"))


@facilitator_actions.post("/<stage_id>/decision")
def write_decision(stage_id: str) -> Page:
    """It counts from now on; what was written before is kept."""
    stage = find_stage(stage_id, "ballot")
    items = items_of(this_session(), options_of(stage).about)
    form = decision_form(items, request.form)
    if not form.validate():
        return _decision(stage, form), 422
    words = {item.reference: item.words for item in items}
    choice = form.choice.data or ""
    agreed = form.agreed.data or words.get(choice, "")
    accept(
        this_session(),
        form.key.data,
        lambda: decide(stage, items, choice, agreed, form.reason.data, who(), language.current()),
    )
    return _changed(stage)


def _changed(stage: Stage) -> Response:
    """The room sees it: also the stages that the decision heads."""
    db.session.commit()
    show_kind(stage)
    refresh(stage.session, "console/face", "console/notes", "projector/view")
    reload_pages(stage.session, only="phones")
    return done(console_url())


def _paper(stage: Stage, form: object = None, refused: str = "") -> str:
    result = result_of(stage)
    return render_template(
        "stages/ballot/paper.html",
        session=stage.session,
        stage=stage,
        result=result,
        form=form or paper_form(result.items, paper_sums(stage)),
        refused=refused,
        back=url_for("facilitator.console"),
    )


def _decision(stage: Stage, form: object = None) -> str:
    result, made = result_of(stage), decision_of(stage)
    known = {"choice": made.choice, "agreed": made.agreed, "reason": made.reason} if made else {}
    return render_template(
        "stages/ballot/decision.html",
        session=stage.session,
        stage=stage,
        result=result,
        form=form or decision_form(result.items, **known),
        back=url_for("facilitator.console"),
    )
