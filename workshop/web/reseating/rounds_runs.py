"""Asking the engine for rounds of new meetings; its answer with people and tables."""

from typing import Any

from flask import abort, request
from flask_babel import gettext as _

from workshop import grouping
from workshop.domain.seating.engine_question import EngineQuestion
from workshop.domain.seating.later_rounds import meetings, rounds_question
from workshop.domain.seating.proposal_run import ROUNDS, ProposalRun, running
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session
from workshop.web.doors import done, find, this_session
from workshop.web.facilitator.guard import who
from workshop.web.reseating.guard import door
from workshop.web.reseating.rounds_form import RoundsForm, as_fields
from workshop.web.reseating.rounds_page import show
from workshop.web.tables import engine_runs
from workshop.web.tables.forms import in_words, people_for
from workshop.web.tables.guard import Page


@door.post("/rounds-runs")
def ask_for_rounds() -> Page:
    """So many rounds of new meetings; nobody but whoever asked is led to them."""
    session, form = this_session(), RoundsForm(request.form)
    if not form.validate():
        return show(form), 422
    try:
        question = _question(session, form.data)
    except grouping.Unseatable as error:
        form.count.errors = [in_words(error)]
        return show(form), 422
    run = running(session, ROUNDS, question=question.fingerprint)
    run = run or engine_runs.begin(session, question, who())
    return done(engine_runs.page_of(run))


def asked_for(run_id: str) -> ProposalRun:
    """A run that this page shows, or 404."""
    run: ProposalRun = find(ProposalRun, run_id)
    if run.purpose != ROUNDS:
        abort(404)
    return run


def answer_of(run: ProposalRun) -> dict[str, Any]:
    """What the template shows of a run: nothing yet, a problem, or rounds.

    Rounds for people who have changed since can still be kept: who has gone gets no chair.
    """
    if run.is_running:
        return {"in_progress": True}
    if run.refusal:
        error = grouping.Unseatable(run.refusal["reason"], **run.refusal["parameters"])
        return {"problem": in_words(error)}
    if not run.answer:
        return {"problem": _("No rounds were found. Ask again.")}
    return {**_shown(run.answer["rounds"]), "is_old": not _holds(run)}


def _holds(run: ProposalRun) -> bool:
    try:
        return _question(this_session(), run.options).fingerprint == run.question
    except grouping.Unseatable:
        return False


def _question(session: Session, options: dict[str, Any]) -> EngineQuestion:
    return rounds_question(session, people_for(session, options["who"]), options)


def _shown(plans: list[list[list[str]]]) -> dict[str, Any]:
    """The rounds with people and tables; tables may not be laid yet, people may have gone."""
    people = {p.id: p for p in this_session().participants}
    laid = {group.position: group for group in this_session().groups}
    shown = [
        [
            (laid.get(position) or Group(position=position), [people[p] for p in t if p in people])
            for position, t in enumerate(plan)
        ]
        for plan in plans
    ]
    return {
        "proposed": shown,
        "fields": as_fields(plans),
        "would_meet": meetings(this_session(), plans),
    }
