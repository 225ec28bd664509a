"""The summary in Markdown, in one language: what the room saw, stage by stage."""

from collections.abc import Iterator, Sequence

from workshop.domain.contributions.feedback import feedback_of
from workshop.domain.contributions.note import notes_of
from workshop.domain.contributions.pick import Pick
from workshop.domain.contributions.problem import Problem
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.exports.complete import marks
from workshop.exports.left_out import left_out
from workshop.exports.markdown import escaped
from workshop.exports.phrases import phrase, said_in
from workshop.exports.summary_commitments import commitment_lines
from workshop.exports.summary_feedback import feedback_lines
from workshop.exports.summary_notes import note_lines
from workshop.exports.summary_problems import problem_lines


def summary(session: Session, language: str) -> str:
    """The whole summary. Hidden and private things are left out, and a line says how many."""
    lines = [*_head(session, language)]
    for stage in session.all_stages:
        found = [*_stage(stage, language)]
        if found:
            lines += ["", f"## {escaped(said_in(stage.title, language))}", "", *found]
    gone = left_out(session)
    said = phrase("left_out", language, hidden=gone.hidden, private=gone.private)
    return "\n".join([*lines, "", "---", "", said, ""])


def summary_file(session: Session, language: str) -> bytes:
    """The download, in UTF-8."""
    return summary(session, language).encode()


def _head(session: Session, language: str) -> Iterator[str]:
    day = session.local(session.starts_at)
    organisations = sorted({p.organisation for p in session.arrived if p.organisation})
    yield f"# {escaped(session.title)}"
    yield ""
    yield f"{escaped(session.locality)}, {day.day}.{day.month}.{day.year}"
    yield ""
    yield phrase("people", language, n=len(session.arrived))
    if organisations:
        yield ""
        yield f"{phrase('organisations', language)}: {', '.join(map(escaped, organisations))}"


def _stage(stage: Stage, language: str) -> Iterator[str]:
    counts = {mark.stage_id: mark.count for mark in marks(stage.session) if mark.what == "agreed"}
    agreed = counts.get(stage.id)
    if agreed:
        yield f"- {phrase('agreed', language, n=agreed)}"
    yield from note_lines(notes_of(stage), stage, language)
    yield from _pick_lines(Pick.all_of(stage), language)
    yield from problem_lines(Problem.all_of(stage), language)
    yield from commitment_lines(stage, language)
    yield from feedback_lines(feedback_of(stage), stage, language)


def _pick_lines(picks: Sequence[Pick], language: str) -> Iterator[str]:
    if picks:
        with_card = sum(pick.card is not None for pick in picks)
        yield f"- {phrase('cards', language, n=with_card)}"
        yield f"- {phrase('without_card', language, n=len(picks) - with_card)}"
    for pick in picks:
        if pick.line and not pick.hidden_at:
            yield f"- {escaped(pick.line)}"
