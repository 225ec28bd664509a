"""One CSV file per kind of thing, as Excel in Finland opens it: UTF-8 with BOM, semicolons.

Hidden, late and withdrawn things are left out; they are in the complete file only.
"""

import csv
import io
from collections.abc import Callable, Iterable

from workshop.domain.contributions.commitment import Commitment
from workshop.domain.contributions.feedback import ENOUGH, Feedback
from workshop.domain.contributions.note import Note
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import RECOGNISED, UNCLEAR, Problem
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.session import Session
from workshop.exports.complete import every
from workshop.exports.phrases import phrase, said_in, table_name
from workshop.exports.spreadsheet_safety import safe_cell

Line = tuple[object, ...]
Lines = Iterable[Line]


def csv_file(lines: Callable[[Session, str], Lines]) -> Callable[[Session, str], bytes]:
    """A download made of `lines` (the headings first)."""

    def make(session: Session, language: str) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
        for line in lines(session, language):
            writer.writerow([safe_cell("" if cell is None else str(cell)) for cell in line])
        return out.getvalue().encode("utf-8-sig")

    return make


def notes(session: Session, language: str) -> Lines:
    """What was written; `merged_into` names the note it was sewn to."""
    yield ("id", "stage", "table", "field", "text", "language", "written_at", "merged_into")
    for note in every(Note, session):
        if not note.hidden_at and not note.is_waiting:
            yield (
                note.id, said_in(note.stage.title, language), _table(note.group, language),
                note.field, note.text, note.language, note.created_at.isoformat(),
                note.merged_into_id,
            )  # fmt: skip


def picks(session: Session, language: str) -> Lines:
    """Cards; a hidden line is empty."""
    yield ("id", "stage", "card", "line")
    for pick in every(Pick, session):
        line = "" if pick.hidden_at else pick.line
        yield (pick.id, said_in(pick.stage.title, language), pick.card, line)


def problems(session: Session, language: str) -> Lines:
    """Every wording, the latest last."""
    yield ("id", "table", "wording", "sentence", "example", "recognised", "unclear")
    for problem in every(Problem, session):
        for wording in (w for w in problem.wordings if not w.is_waiting):
            given = [c.answer_given for c in wording.clarities]
            yield (
                problem.id, _table(problem.group, language), wording.number, wording.sentence,
                wording.example, given.count(RECOGNISED), given.count(UNCLEAR),
            )  # fmt: skip


def commitments(session: Session, language: str) -> Lines:
    """Promises with the others in them."""
    yield ("id", "name", "organisation", "what", "first_step", "due", "with", "agreed")
    for promise in Commitment.all_of(session.id):
        if promise.is_shown:
            others = ", ".join(
                f"{' '.join(filter(None, (_name(p.participant), p.organisation)))} "
                f"({phrase(p.answer, language)})"
                for p in promise.parties
            )
            yield (
                promise.id, _name(promise.owner), promise.organisation, promise.what,
                promise.first_step, promise.due, others, int(promise.is_agreed),
            )  # fmt: skip


def feedback(session: Session, language: str) -> Lines:
    """Answers, in no order that tells anything; none at all while they are too few to hide in."""
    rows = every(Feedback, session, in_order=False)
    keys = list(dict.fromkeys(key for row in rows for key in row.answers))
    yield ("id", "language", *keys)
    for row in rows if len(rows) >= ENOUGH else ():
        yield (row.id, row.language, *(row.answers.get(key) for key in keys))


def participants(session: Session, language: str) -> Lines:
    """Who came; a name only if they chose to show it."""
    yield ("id", "name", "organisation", "role", "locality", "languages", "table", "arrived_at")
    for person in session.arrived:
        yield (
            person.id, _name(person), person.organisation, person.role, person.locality,
            ", ".join(person.languages), _table(group_of(person), language),
            person.arrived_at.isoformat() if person.arrived_at else "",
        )  # fmt: skip


def _name(person: Participant | None) -> str:
    return person.name if person and person.shows_name else ""


def _table(group: Group | None, language: str) -> str:
    return table_name(group, language) if group else ""
