"""The complete JSON file of a session."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import select

from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.feedback import Feedback
from workshop.domain.contributions.marks import Mark
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Problem, Wording
from workshop.domain.seating.rounds import published_rounds
from workshop.domain.session.session import Session
from workshop.exports.document import COUNTED, SCHEMA_VERSION, Document
from workshop.exports.rows_day import (
    GroupRow,
    ParticipantRow,
    RoundRow,
    RunRow,
    SessionRow,
    StageRow,
)
from workshop.exports.rows_work import (
    CommitmentRow,
    FeedbackRow,
    MarkCount,
    NoteRow,
    PickRow,
    ProblemRow,
    WordingRow,
)

Kind = TypeVar("Kind", bound=db.Base)


def document(session: Session) -> Document:
    """Everything of `session`. Names only of those who chose to show them; no writers."""
    shown = {p.id for p in session.participants if p.shows_name}
    people = [ParticipantRow.model_validate(p) for p in session.participants]
    published = published_rounds(session)
    return Document(
        schema_version=SCHEMA_VERSION,
        session=SessionRow.model_validate(session),
        stages=[_stage(s) for s in session.all_stages],
        runs=[RunRow.model_validate(r) for r in session.runs],
        participants=[p if p.shows_name else p.model_copy(update={"name": None}) for p in people],
        groups=[GroupRow.model_validate(g) for g in session.groups],
        rounds=[RoundRow.model_validate(r) for r in published],
        notes=[NoteRow.model_validate(n) for n in every(Note, session)],
        picks=[PickRow.model_validate(p) for p in every(Pick, session)],
        problems=[_problem(p) for p in every(Problem, session)],
        commitments=[_commitment(c, shown) for c in every(Commitment, session)],
        feedback=[FeedbackRow.model_validate(f) for f in every(Feedback, session, in_order=False)],
        marks=marks(session),
    )


def complete(session: Session) -> dict[str, Any]:
    """The document as plain JSON values."""
    return document(session).model_dump(mode="json")


def complete_file(session: Session, _language: str) -> bytes:
    """The download, indented, in UTF-8."""
    return (json.dumps(complete(session), ensure_ascii=False, indent=1) + "\n").encode()


def every(model: type[Kind], session: Session, *, in_order: bool = True) -> Sequence[Kind]:
    """Every row of a kind: as they came, or (`in_order` false) in an order that says nothing."""
    query = select(model).where(model.session_id == session.id)  # type: ignore[attr-defined]
    order = (model.created_at, model.id) if in_order else (model.id,)
    return db.session.scalars(query.order_by(*order)).all()


def _stage(stage: Any) -> StageRow:
    row = StageRow.model_validate(stage)
    options = {key: value for key, value in row.options.items() if key != COUNTED}
    return row.model_copy(update={"options": options})


def _problem(problem: Problem) -> ProblemRow:
    return ProblemRow(
        id=problem.id,
        created_at=problem.created_at,
        stage_id=problem.stage_id,
        group_id=problem.group_id,
        wordings=[_wording(w) for w in problem.wordings],
    )


def _wording(wording: Wording) -> WordingRow:
    given = Counter(c.answer_given for c in wording.clarities)
    return WordingRow(
        id=wording.id,
        created_at=wording.created_at,
        number=wording.number,
        sentence=wording.sentence,
        example=wording.example,
        late=wording.late,
        taken_in_at=wording.taken_in_at,
        recognised=given[RECOGNISED],
        unclear=given[UNCLEAR],
    )


def _commitment(commitment: Commitment, shown: set[str]) -> CommitmentRow:
    row = CommitmentRow.model_validate(commitment)
    parties = [
        p if p.participant_id in shown else p.model_copy(update={"participant_id": None})
        for p in row.parties
    ]
    owner = row.owner_id if row.owner_id in shown else None
    return row.model_copy(update={"owner_id": owner, "parties": parties})


def marks(session: Session) -> list[MarkCount]:
    """How many marked each stage, in the order of the day."""
    counts = Counter((m.stage_id, m.what) for m in every(Mark, session))
    for stage in session.all_stages:
        for what, count in stage.options.get(COUNTED, {}).items():
            counts[stage.id, what] += count
    return [
        MarkCount.model_validate(
            {"stage_id": stage.id, "what": what, "count": counts[stage.id, what]}
        )
        for stage in session.all_stages
        for what in ("agreed", "done")
        if counts[stage.id, what]
    ]
