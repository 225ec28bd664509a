"""Asking the engine for plans that repair the tables, or to divide one; its answer as plans."""

from collections.abc import Sequence
from typing import Any

from flask import abort, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.domain.people.participant import Participant
from workshop.domain.seating.engine_question import EngineQuestion
from workshop.domain.seating.proposal_run import HALVES, REPAIR, ProposalRun, running
from workshop.domain.seating.reseating import (
    divided_places,
    halves_question,
    repair_question,
    repaired_seats,
)
from workshop.domain.seating.rounds import Group, Round, current_round
from workshop.domain.seating.table_quality import quality
from workshop.domain.session.session import Session
from workshop.web.doors import done, find, this_session
from workshop.web.facilitator.guard import who
from workshop.web.reseating.guard import door
from workshop.web.reseating.plan import Plan, compared, places_of, plan_for
from workshop.web.tables import engine_runs


@door.post("/repair-runs")
def ask() -> Response:
    """Plans for those who are counted (`coming`: "here" or "expected"); or a table to `divide`."""
    session, now = this_session(), current_round(this_session())
    page = url_for("reseating.repair", session_id=session.id)
    if now is None:
        return done(page)
    options = {name: request.form[name] for name in ("coming", "divide") if name in request.form}
    if not counted(session, options):
        return done(page, said=_("Nobody is here yet."))
    question = _question(session, now, options)
    if question is None:
        return done(page, said=_("This cannot be done: there are too few people or tables."))
    run = running(session, question.purpose, question=question.fingerprint)
    run = run or engine_runs.begin(session, question, who())
    return done(engine_runs.page_of(run))


def counted(session: Session, options: dict[str, Any]) -> list[Participant]:
    """Those who are here ("coming" is "here"), or also those who may still come."""
    here = options.get("coming") == "here"
    return [p for p in session.participants if (p.is_here if here else p.left_at is None)]


def asked_for(run_id: str) -> ProposalRun:
    """A run that this page shows, or 404."""
    run: ProposalRun = find(ProposalRun, run_id)
    if run.purpose not in (REPAIR, HALVES):
        abort(404)
    return run


def answer_of(session: Session, now: Round, run: ProposalRun) -> dict[str, Any]:
    """What the template shows of a run: nothing yet, a problem, plans, or one change."""
    if run.is_running:
        return {"waiting": True}
    coming = counted(session, run.options)
    question = _question(session, now, run.options) if coming else None
    if question is None or question.fingerprint != run.question:
        return {"problem": _("People, wishes or tables have changed since. Ask again.")}
    if not run.answer:
        return {"problem": _("No plan was found. The tables can be changed by hand.")}
    if run.purpose == REPAIR:
        return {"plans": _plans(session, now, coming, run.answer["plans"])}
    group = find(Group, run.options["divide"])
    places = divided_places(session, now, coming, group, run.answer["groups"])
    return {"change": compared(session, now, coming, places), "divided": group}


def _question(session: Session, now: Round, options: dict[str, Any]) -> EngineQuestion | None:
    """The question as it would be asked now; None where it makes no sense."""
    coming = counted(session, options)
    if "divide" in options:
        return halves_question(session, now, coming, find(Group, options["divide"]))
    return repair_question(session, now, coming, options)


def _plans(
    session: Session, now: Round, coming: Sequence[Participant], plans: list[list[list[str]]]
) -> list[Plan]:
    """Nobody moved first; each later plan is measured by that one."""
    found = [repaired_seats(now, coming, plan) for plan in plans]
    unmoved = quality(session, coming, found[0])
    return [
        plan_for(session, now, coming, places_of(now, seats), unmoved if number else None)
        for number, seats in enumerate(found)
    ]
