"""The engine at work for a session: begun, heard from, stopped; new tables become the draft.

Whoever asks is led to a page that shows how far it is, and later the answer (`page_of`).
"""

from functools import partial
from typing import Any

from flask import url_for

from workshop import db
from workshop.domain.seating.engine_question import EngineQuestion
from workshop.domain.seating.proposal_run import HALVES, REPAIR, ROUNDS, TABLES, ProposalRun
from workshop.domain.seating.rounds import Round, draft_round
from workshop.domain.seating.tables import lay
from workshop.domain.session.session import Session
from workshop.live import jobs, refresh, reload_pages

PROGRESS = {
    TABLES: "tables/progress",
    ROUNDS: "tables/rounds-progress",
    REPAIR: "tables/repair-progress",
    HALVES: "tables/repair-progress",
}


def begin(session: Session, question: EngineQuestion, who: str) -> ProposalRun:
    """Ask the engine; commits. Everybody who has the page open sees how it goes."""
    run = ProposalRun(
        id=db.new_id(),
        session_id=session.id,
        purpose=question.purpose,
        options=dict(question.options),
        asked_by=who,
        question=question.fingerprint,
        rules=list(question.rules),
    )
    db.session.add(run)
    db.session.commit()
    hear, end = partial(_hear, session.id, run.id), partial(_end, session.id, run.id)
    jobs.current().start(run.id, question.asked, hear, end)
    refresh(session, PROGRESS[run.purpose])
    return run


def stop(run: ProposalRun, who: str) -> None:
    """Enough; commits. The best so far is the answer, as soon as the engine has said it."""
    if not run.is_running:
        return
    run.ask_to_stop(who)
    db.session.commit()
    job = jobs.current().find(run.id)
    if job:
        job.engine.stop()


def page_of(run: ProposalRun) -> str:
    """Where a run is shown."""
    if run.purpose == TABLES:
        return url_for("tables.draft", session_id=run.session_id)
    page = "reseating.rounds" if run.purpose == ROUNDS else "reseating.repair"
    return url_for(page, session_id=run.session_id, run=run.id)


def _hear(session_id: str, run_id: str, news: dict[str, Any]) -> None:
    """A line from the engine."""
    session, run = _open(session_id, run_id)
    if run is None or session is None or run.ended_at:
        return
    if "so_far" in news:
        run.so_far = news["so_far"]
    elif "answer" in news:
        _answer(session, run, news["answer"])
        run.end()
    elif "refusal" in news:
        run.refusal = news["refusal"]
        run.end()
    db.session.commit()
    refresh(session, PROGRESS[run.purpose])


def _end(session_id: str, run_id: str) -> None:
    """The engine has gone; perhaps without an answer."""
    session, run = _open(session_id, run_id)
    if run is None or session is None:
        return
    if not run.ended_at and run.so_far:
        _answer(session, run, run.so_far)
    run.end()
    db.session.commit()
    refresh(session, PROGRESS[run.purpose])
    if run.purpose == TABLES:
        refresh(session, "console/people")
    reload_pages(session, only="tables")


def _open(session_id: str, run_id: str) -> tuple[Session | None, ProposalRun | None]:
    db.begin_writing()
    session = db.session.get(Session, session_id, with_for_update=True)
    return session, db.session.get(ProposalRun, run_id)


def _answer(session: Session, run: ProposalRun, answer: dict[str, Any]) -> None:
    """Kept with the run; new tables become the draft. Who has gone meanwhile gets no chair."""
    run.answer = answer
    if run.purpose != TABLES:
        return
    old = draft_round(session)
    run.before = _remembered(old) if old else {}
    here = {p.id for p in session.participants if p.left_at is None}
    groups = tuple(tuple(p for p in group if p in here) for group in answer["groups"])
    run.round_id = lay(session, groups).id


def _remembered(round_: Round) -> dict[str, Any]:
    return {"seats": {seat.participant_id: seat.group.position for seat in round_.seats}}
