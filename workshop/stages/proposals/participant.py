"""What participants do with proposals: write one, change their table's, take one back, disagree."""

from collections.abc import Sequence

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response as Answer

from workshop import db
from workshop.domain.contributions.origin import come_from, come_only_from, sources_of
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import DISAGREES, Response
from workshop.domain.contributions.revision import Outdated, reword
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_faces
from workshop.live import refresh
from workshop.stages.proposals.form import DisagreementForm, ProposalForm, proposal_form
from workshop.stages.proposals.sources import sources_for
from workshop.surface.submit import back_to, submit
from workshop.web.doors import done, find, find_stage, me, this_session
from workshop.web.participant.stage_page import stage_page

actions = Blueprint("proposals", __name__)

Page = Answer | tuple[str, int]


@actions.post("/<stage_id>/proposals")
def propose(stage_id: str) -> Page:
    """A proposal of my table."""
    stage, group = find_stage(stage_id, "proposals"), group_of(me())
    sources = sources_for(this_session(), group) if group else []
    form = proposal_form(this_session(), sources, request.form)
    if group is None or not form.validate():
        return stage_page(stage, 422, form=form, sources=sources)
    return submit(stage, form, lambda late: _made(stage, form, late))


@actions.route("/<proposal_id>/wording", methods=["GET", "POST"])
def reword_proposal(proposal_id: str) -> Page:
    """The page with its words of now, to be changed by anybody at its table."""
    proposal = _of_my_table(proposal_id)
    stage = proposal.stage
    came_from = sources_of(proposal)
    sources = sources_for(this_session(), proposal.group) if proposal.group else []
    posted = request.form if request.method == "POST" else None
    form = proposal_form(this_session(), sources, posted, proposal, came_from)
    page = {"reword": proposal, "form": form, "sources": sources}
    is_open = Day(this_session()).is_open(stage)
    if posted is None or not is_open:
        closed = not is_open
        return stage_page(stage, 409 if posted else 200, closed=closed, **page)
    if not form.validate():
        return stage_page(stage, 422, **page)
    try:
        accept(this_session(), form.key.data, lambda: _changed(proposal, form, came_from))
    except Outdated:
        form.seen.process_data(proposal.version)
        form.seen.raw_data = None
        return stage_page(stage, 409, meanwhile=True, **page)
    return _shown(stage, proposal)


@actions.post("/<proposal_id>/withdrawal")
def withdraw_proposal(proposal_id: str) -> Page:
    """Whoever wrote it takes it back; while the stage is open it can come back."""
    proposal: Proposal = find(Proposal, proposal_id)
    if proposal.participant_id != me().id:
        abort(404)
    if not request.form.get("undo"):
        proposal.withdraw()
    elif Day(this_session()).is_open(proposal.stage):
        proposal.take_back_withdrawal()
    return _shown(proposal.stage, proposal)


@actions.route("/<proposal_id>/disagreements", methods=["GET", "POST"])
def disagree(proposal_id: str) -> Page:
    """I see it in another way: recorded beside it, and it stays."""
    proposal = _of_my_table(proposal_id)
    stage, form = proposal.stage, DisagreementForm(request.form or None)
    if request.method == "GET" or not form.validate():
        status = 200 if request.method == "GET" else 422
        return stage_page(stage, status, disagree=proposal, disagreement=form)

    def made(late: bool) -> Response:
        text = {"about": reference(proposal), "kind": DISAGREES, "text": form.text.data}
        return Response.by(stage, me(), late=late, **text)

    return submit(stage, form, made)


def _of_my_table(proposal_id: str) -> Proposal:
    """One of the table where I sit now, or that I wrote where I sat before."""
    proposal: Proposal = find(Proposal, proposal_id)
    group = group_of(me())
    at_my_table = group is not None and proposal.group_id == group.id
    if not (at_my_table or proposal.participant_id == me().id):
        abort(404)
    return proposal


def _made(stage: Stage, form: ProposalForm, late: bool) -> Proposal:
    proposal = Proposal.by(stage, me(), late=late, **form.values)
    db.session.add(proposal)
    db.session.flush()
    come_from(proposal, form.chosen)
    return proposal


def _changed(proposal: Proposal, form: ProposalForm, came_from: Sequence[str]) -> Proposal:
    """What it grew from and is no longer offered (a hidden note) stays."""
    reword(proposal, form.values, seen=form.seen.data or 0, by=me())
    offered = {choice.value for choice in form.origins.choices}
    come_only_from(proposal, [*(s for s in came_from if s not in offered), *form.chosen])
    return proposal


def _shown(stage: Stage, proposal: Proposal) -> Answer:
    """Keep it, show it to its table and to the room, go back to the stage."""
    db.session.commit()
    if proposal.group:
        refresh(this_session(), "proposals/table", stage=stage, group=proposal.group)
    show_faces(stage)
    return done(back_to(stage))
