"""The engine at work for a session: begun, heard from, stopped; its answer becomes the draft."""

from functools import partial
from typing import Any

from flask import current_app

from workshop import db
from workshop.domain.seating.proposal_run import LONGEST, ProposalRun, running
from workshop.domain.seating.rounds import Round, draft_round
from workshop.domain.seating.table_request import Question
from workshop.domain.seating.tables import lay
from workshop.domain.session.session import Session
from workshop.grouping.exchange import request_as_json
from workshop.live import refresh, reload_pages, workers

MODULE = "workshop.grouping.worker"


def is_at_work(session: Session) -> bool:
    """Whether tables are being made; one that died with an earlier server is not."""
    run = running(session)
    alone = current_app.config["RAJAPAJA"].redis_url is None
    if run and alone and workers.find(_name(session.id)) is None:
        run.end()
    return running(session) is not None


def begin(session: Session, question: Question, who: str) -> workers.Worker:
    """Ask the engine; commits. Everybody who has the tables open sees how it goes."""
    run = ProposalRun(
        id=db.new_id(),
        session_id=session.id,
        asked_by=who,
        question=question.fingerprint,
        rules=list(question.refs),
    )
    db.session.add(run)
    db.session.commit()
    app = current_app._get_current_object()  # type: ignore[attr-defined]
    worker = workers.start(
        app,
        _name(session.id),
        MODULE,
        request_as_json(question.request),
        partial(_hear, session.id, run.id),
        partial(_end, session.id, run.id),
        str(LONGEST),
    )
    refresh(session, "tables/progress")
    return worker


def stop(session: Session, who: str) -> None:
    """Enough: the best so far is the answer."""
    run, worker = running(session), workers.find(_name(session.id))
    if run is None:
        return
    run.stopped_by = who
    if worker:
        worker.stop()
        return
    if run.so_far:  # it works for another server: what it says later comes too late
        _answer(session, run, run.so_far)
    run.end()


def _hear(session_id: str, run_id: str, news: dict[str, Any]) -> None:
    """A line from the worker."""
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
    refresh(session, "tables/progress")


def _end(session_id: str, run_id: str, _news: dict[str, Any]) -> None:
    """The worker has gone; perhaps without an answer."""
    session, run = _open(session_id, run_id)
    if run is None or session is None:
        return
    if not run.ended_at and run.so_far:
        _answer(session, run, run.so_far)
    run.end()
    db.session.commit()
    refresh(session, "tables/progress", "console/people")
    reload_pages(session, only="tables")


def _open(session_id: str, run_id: str) -> tuple[Session | None, ProposalRun | None]:
    db.begin_writing()
    session = db.session.get(Session, session_id, with_for_update=True)
    return session, db.session.get(ProposalRun, run_id)


def _answer(session: Session, run: ProposalRun, proposal: dict[str, Any]) -> None:
    """The proposal becomes the draft; who has gone meanwhile gets no chair."""
    old = draft_round(session)
    run.answer = proposal
    run.before = _remembered(old) if old else {}
    here = {p.id for p in session.participants if p.left_at is None}
    groups = tuple(tuple(p for p in group if p in here) for group in proposal["groups"])
    run.round_id = lay(session, groups).id


def _remembered(round_: Round) -> dict[str, Any]:
    return {"seats": {seat.participant_id: seat.group.position for seat in round_.seats}}


def _name(session_id: str) -> str:
    return f"tables:{session_id}"
