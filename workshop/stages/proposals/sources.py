"""What a table's proposal may grow from: the joint problem, the table's own, the table's notes."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import contains_eager

from workshop import db
from workshop.domain.contributions.decision import latest_decision
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.reference import reference
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.surface.board import is_board_open

MOST = 40  # notes to tick; more than that nobody reads on a phone

DECISION, PROBLEM, NOTE = "decision", "problem", "note"


@dataclass(frozen=True)
class Source:
    """`sort` is decision, problem or note."""

    reference: str
    sort: str
    words: str
    language: str

    @property
    def is_usual(self) -> bool:
        """Ticked already: people work on a problem, not on a note."""
        return self.sort != NOTE


def sources_for(session: Session, group: Group) -> list[Source]:
    """Each thing once: the joint problem may be the table's own."""
    found: dict[str, Source] = {}
    decision = latest_decision(session.id)
    if decision:
        name = decision.choice or reference(decision)
        found[name] = Source(name, DECISION, decision.words, decision.spoken)
    for problem in _problems(session, group):
        name = reference(problem)
        found.setdefault(name, Source(name, PROBLEM, problem.words, problem.language))
    for note in _notes(session, group):
        found[reference(note)] = Source(reference(note), NOTE, note.text, note.language)
    return [*found.values()]


def _problems(session: Session, group: Group) -> list[Problem]:
    query = select(Problem).where(Problem.session_id == session.id, Problem.group_id == group.id)
    return [p for p in db.session.scalars(query.order_by(Problem.created_at)) if p.is_shown]


def _notes(session: Session, group: Group) -> list[Note]:
    """The newest first; what people still write alone is not there yet."""
    query = (
        select(Note)
        .join(Stage, Stage.id == Note.stage_id)
        .options(contains_eager(Note.stage))
        .where(Note.session_id == session.id, Note.group_id == group.id)
        .order_by(Note.created_at.desc(), Note.id)
    )
    shown = [n for n in db.session.scalars(query) if n.is_shown and n.text]
    return [note for note in shown if is_board_open(note.stage)][:MOST]
