"""What a table does: propose, reword together, say where it disagrees."""

from typing import Any

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response as Answer

from workshop import db
from workshop.domain.contributions.ballot import latest_decision
from workshop.domain.contributions.origin import come_from
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import DISAGREES, Response
from workshop.domain.contributions.revision import Outdated, reword
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_kind
from workshop.stages.proposals.form import FIELDS, proposal_form
from workshop.surface.submit import back_to, submit
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.forms import Keyed, words
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("proposals", __name__)

Page = Answer | tuple[str, int]


class DisagreementForm(Keyed):
    """What somebody sees differently; it stays beside the proposal."""

    text = words("", length=280)


@actions.post("/<stage_id>/proposals")
def propose(stage_id: str) -> Page:
    """A proposal of my table; it comes from what the day has decided and from its problem."""
    stage = find_stage(stage_id, "proposals")
    form = proposal_form(this_session(), None, request.form)
    if not form.validate():
        return stage_page(stage, 422, form=form)

    def make(late: bool) -> Proposal:
        made = Proposal.by(stage, me(), late=late, **_told(form))
        db.session.add(made)
        db.session.flush()
        come_from(made, _sources(stage))
        return made

    return submit(stage, form, make)


@actions.route("/<proposal_id>/wording", methods=["GET", "POST"])
def reword_proposal(proposal_id: str) -> Page:
    """Other words; whoever was slower is shown both."""
    proposal = _ours(proposal_id)
    form = proposal_form(this_session(), proposal, request.form or None)
    if request.method == "GET":
        return stage_page(proposal.stage, reword=proposal, form=form)
    if not form.validate():
        return stage_page(proposal.stage, 422, reword=proposal, form=form)

    def change() -> Proposal:
        told = _told(form)
        day = told.pop("trial_until")
        reword(proposal, told, seen=form.seen.data or 0, by=me())
        proposal.trial_until = day
        return proposal

    try:
        accept(this_session(), form.key.data, change)
    except Outdated:
        db.session.rollback()
        form.seen.process_data(proposal.version)
        return stage_page(proposal.stage, 409, reword=proposal, form=form, meanwhile=True)
    stage = proposal.stage
    db.session.commit()
    show_kind(stage)
    return done(back_to(stage))


@actions.post("/<proposal_id>/disagreements")
def disagree(proposal_id: str) -> Page:
    """It is written beside the proposal and stays."""
    proposal = _ours(proposal_id)
    form = DisagreementForm(request.form)
    if not form.validate():
        return stage_page(proposal.stage, 422, disagreement=form, about=proposal)
    about = reference(proposal)
    return submit(
        proposal.stage,
        form,
        lambda late: Response.by(
            proposal.stage, me(), late=late, about=about, kind=DISAGREES, text=form.text.data
        ),
    )


def _told(form: Any) -> dict[str, Any]:
    return {name: form[name].data for name in FIELDS}


def _sources(stage: Stage) -> list[str]:
    """The decision's choice and the table's own problem."""
    decision, group = latest_decision(stage.session_id), group_of(me())
    sources = [decision.choice] if decision and decision.choice else []
    if group:
        ours = db.session.query(Problem).filter_by(session_id=stage.session_id, group_id=group.id)
        sources += [reference(problem) for problem in ours]
    return sources


def _ours(proposal_id: str) -> Proposal:
    proposal: Proposal = find(Proposal, proposal_id)
    group = group_of(me())
    is_ours = proposal.participant_id == me().id or (group and proposal.group_id == group.id)
    if not is_ours or not proposal.counts:
        abort(404)
    return proposal
