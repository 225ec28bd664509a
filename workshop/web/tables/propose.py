"""Asking for tables: the engine looks for them while the page stays live."""

from dataclasses import replace

from flask import request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db, grouping
from workshop.domain.seating.engine_question import for_new_tables
from workshop.domain.seating.proposal_run import TABLES, ProposalRun, running
from workshop.domain.seating.rounds import current_round, draft_round
from workshop.domain.seating.table_request import Question, question_for, staying_near
from workshop.domain.seating.tables import lay, start_draft
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.grouping.promises import check_people, promises
from workshop.web.doors import done, find, this_session
from workshop.web.tables import engine_runs
from workshop.web.tables.forms import SizeForm, in_words, people_for
from workshop.web.tables.guard import Page, door, for_facilitators, kept, who
from workshop.web.tables.page import show


@door.post("/proposals")
@for_facilitators
def propose() -> Page:
    """New tables from the grouping engine, as soon as it has them; the room sees nothing yet."""
    session, form = this_session(), SizeForm(request.form)
    if not form.validate():
        return show(form), 422
    if running(session, TABLES):
        return kept(_("Tables are being made already."))
    _wish(session, form)
    question = _question(session, form)
    try:
        check_people(question.request)
        promises(question.request)
    except grouping.Unseatable as error:
        db.session.rollback()  # the draft there was is still there
        _blame(form, error)
        return show(form), 422
    engine_runs.begin(session, for_new_tables(question), who())
    return done(url_for("tables.draft", session_id=session.id))


@door.post("/proposals/stop")
@for_facilitators
def stop() -> Response:
    """The best so far will do: `run` is the id of what is worked on."""
    run: ProposalRun = find(ProposalRun, request.form.get("run", ""))
    engine_runs.stop(run, who())
    return done(engine_runs.page_of(run))


@door.post("/drafts")
@for_facilitators
def change() -> Response:
    """Begin from the tables that are published; put the draft away; or the one before again."""
    session = this_session()
    current, draft = current_round(session), draft_round(session)
    if request.form.get("away"):
        if draft:
            db.session.delete(draft)
            db.session.flush()
            db.session.expire(session, ["rounds"])
    elif request.form.get("before"):
        _earlier_again(session, find(ProposalRun, request.form["before"]))
    elif current and not draft:
        start_draft(session, like=current)
    return kept()


def _wish(session: Session, form: SizeForm) -> None:
    wishes = Wishes.kept(session)
    session.group_min, session.group_max = form.low.data or 0, form.high.data or 0
    wishes.tables, wishes.balanced = form.tables.data, _balanced(form)
    if form.near.data == "anew" and draft_round(session):
        wishes.seed += 1
    db.session.flush()


def _balanced(form: SizeForm) -> bool:
    """Ticked, or not asked at all (a short form)."""
    return bool(form.balanced.data) or "balanced-asked" not in request.form


def _question(session: Session, form: SizeForm) -> Question:
    people = people_for(session, form.who.data)
    question = question_for(session, people, (session.group_min, session.group_max))
    draft = draft_round(session)
    if draft is None:
        return question
    near = staying_near(question, draft)
    if form.near.data == "anew":
        locked, previous = set(near.request.locked), near.request.previous or ()
        stay = tuple(tuple(p for p in group if p in locked) for group in previous)
        near = replace(near, request=replace(near.request, previous=stay)) if locked else question
    return near


def _blame(form: SizeForm, error: grouping.Unseatable) -> None:
    if error.reason in ("nobody", "one_person"):
        field = form.who
    elif error.reason in ("groups_do_not_fit", "unknown_group"):
        field = form.tables
    else:
        field = form.high
    field.errors = [in_words(error)]


def _earlier_again(session: Session, run: ProposalRun) -> None:
    """The draft that a proposal replaced, without who has gone since."""
    seats: dict[str, int] = run.before.get("seats", {})
    here = {p.id for p in session.participants if p.left_at is None}
    tables: list[list[str]] = [[] for _ in range(1 + max(seats.values(), default=-1))]
    for person, position in seats.items():
        if person in here:
            tables[position].append(person)
    if seats:
        lay(session, tuple(map(tuple, tables)))
