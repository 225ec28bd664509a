"""What a facilitator does with a vote: close it, enter votes from paper, say what was agreed."""

from typing import Any

from flask import Blueprint, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.contributions.ballot import Ballot, Vote, voters
from workshop.domain.contributions.decision import Decision, decision_of, leave_the_rest
from workshop.domain.contributions.origin import sources_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds import kind_of
from workshop.kinds.showing import show_kind
from workshop.live import reload_pages
from workshop.stages.ballot.form import DecisionForm, StickerForm, VoteForm, decision_form
from workshop.stages.ballot.poll import Poll
from workshop.web import language
from workshop.web.doors import done, find, find_stage, this_session
from workshop.web.facilitator.guard import console_url, who

actions = Blueprint("ballot", __name__)

Page = str | Response | tuple[str, int]


class Faster(Exception):
    """The other facilitator has entered another decision meanwhile."""


@actions.post("/<stage_id>/closing")
def close(stage_id: str) -> Response:
    """No more votes; everybody sees the result."""
    stage = find_stage(stage_id, "ballot")
    Ballot.for_stage(stage).close(who())
    return _changed(stage, console_url())


@actions.get("/<stage_id>/paper")
def paper(stage_id: str) -> str:
    """Votes of people without a phone: one by one, or stickers that were counted."""
    return _paper_page(find_stage(stage_id, "ballot"))


@actions.post("/<stage_id>/votes")
def enter_vote(stage_id: str) -> Page:
    """The vote of somebody without a phone, as they said it."""
    stage = find_stage(stage_id, "ballot")
    poll = _poll(stage)
    form = VoteForm.of(poll.options, poll.items, request.form)
    person_id = request.form.get("person", "")
    person = find(Participant, person_id) if person_id else None
    here = url_for(".paper", stage_id=stage.id)
    if poll.is_closed:
        return done(here, said=_("The vote has been closed. This vote was not counted."))
    if person is None:
        form.wrong = _("Choose whose vote this is.")
    elif person not in without_phone(stage):
        form.wrong = _("%(name)s votes on a phone.", name=person.name)
    if form.wrong or not form.validate() or person is None:
        return _paper_page(stage, vote=form, person_id=person_id), 422
    ballot, by = Ballot.for_stage(stage), who()

    def cast() -> Ballot:
        Vote.cast(stage, person, form.kept, entered_by=by)
        return ballot

    accept(this_session(), form.key.data or "", cast)
    return _changed(stage, here, said=_("The vote is entered."))


@actions.post("/<stage_id>/stickers")
def count_stickers(stage_id: str) -> Page:
    """Totals of stickers; counted again, they replace what was typed before. Also after closing."""
    stage = find_stage(stage_id, "ballot")
    form = StickerForm.of(_poll(stage).items, request.form)
    if not form.validate():
        return _paper_page(stage, stickers=form), 422
    ballot = Ballot.for_stage(stage)

    def count() -> Ballot:
        marks = {choice: n for choice, n in form.marks.items() if choice not in form.gone}
        ballot.count_stickers(marks, form.people.data or 0)
        return ballot

    accept(this_session(), form.key.data or "", count)
    return _changed(
        stage, url_for(".paper", stage_id=stage.id), said=_("The stickers are counted.")
    )


@actions.route("/<stage_id>/decision", methods=["GET", "POST"])
def decide(stage_id: str) -> Page:
    """What was agreed by talking. It can be entered again: the newest counts."""
    stage = find_stage(stage_id, "ballot")
    poll, standing = _poll(stage), decision_of(stage)
    if request.method == "GET":
        known: dict[str, Any] = {}
        if standing:
            known = {"choice": standing.choice, "agreed": standing.agreed}
        more = {"reason": standing.reason, "seen": standing.id} if standing else {}
        known |= {"joins": [*sources_of(standing)]} if standing and not standing.choice else {}
        return _decision_page(poll, decision_form(poll.items, **known, **more))
    form = decision_form(poll.items, request.form)
    if not form.validate():
        return _decision_page(poll, form), 422

    def make() -> Decision:
        if standing and form.seen.data != standing.id and not _say_the_same(form, standing):
            raise Faster
        said = (form.choice.data, form.agreed.data, form.reason.data)
        joins = form.joined
        made = Decision.make(stage, *said, by=who(), language=language.current(), joins=joins)
        leave_the_rest(stage, poll.items, {made.choice, *joins})
        return made

    try:
        made = accept(this_session(), form.key.data or "", make)
    except Faster:
        return _decision_page(poll, form, newer=standing), 422
    return _changed(stage, console_url(), made.target_id)


def without_phone(stage: Stage) -> list[Participant]:
    """Who is here and cannot vote on a phone."""
    return [p for p in stage.session.participants if p.is_here and not p.has_phone]


def _poll(stage: Stage) -> Poll:
    return Poll.of(stage, kind_of(stage).options_of(stage))


def _paper_page(stage: Stage, **forms: Any) -> str:
    poll, voted = _poll(stage), set(voters(stage))
    return render_template(
        "stages/ballot/paper.html",
        session=this_session(),
        stage=stage,
        poll=poll,
        people=[(person, person.id in voted) for person in without_phone(stage)],
        **{
            "vote": VoteForm.of(poll.options, poll.items),
            "stickers": StickerForm.of(poll.items),
            "person_id": "",
            **forms,
        },
    )


def _decision_page(poll: Poll, form: DecisionForm, newer: Decision | None = None) -> str:
    if newer:
        form.seen.data = newer.id  # sent once more, it counts
    return render_template(
        "stages/ballot/decision.html",
        session=this_session(),
        stage=poll.stage,
        poll=poll,
        form=form,
        newer=newer,
    )


def _say_the_same(form: DecisionForm, decision: Decision) -> bool:
    said = (decision.choice, decision.agreed, decision.reason)
    joins = set() if decision.choice else set(sources_of(decision))
    return said == (form.choice.data, form.agreed.data, form.reason.data) and joins == set(
        form.joined
    )


def _changed(stage: Stage, where: str, made: str = "", said: str = "") -> Response:
    """Keep it, show it, and let phones read their pages again: forms come and go."""
    db.session.commit()
    show_kind(stage)
    reload_pages(this_session(), only="phones")
    return done(where, made, said)
