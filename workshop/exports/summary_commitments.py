"""Promises in the summary: what, by when, with whom; organisations always, names only by choice."""

from collections.abc import Iterator

from workshop.domain.contributions.commitment import Commitment
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
from workshop.exports.markdown import escaped
from workshop.exports.phrases import phrase


def commitment_lines(stage: Stage, language: str) -> Iterator[str]:
    """The promises of a stage, the nearest first."""
    for promise in Commitment.all_of(stage.session_id):
        if promise.stage_id != stage.id or not promise.is_shown:
            continue
        day = f"{promise.due.day}.{promise.due.month}.{promise.due.year}"
        who = _who(promise.owner, promise.organisation)
        yield f"- {escaped(promise.what)}"
        yield f"  - {escaped(who)}. {phrase('due', language, day=day)}"
        if promise.first_step:
            yield f"  - {phrase('first_step', language)}: {escaped(promise.first_step)}"
        for party in promise.parties:
            other = escaped(_who(party.participant, party.organisation))
            yield f"  - {phrase('with', language)}: {other} ({phrase(party.answer, language)})"


def _who(person: Participant | None, organisation: str) -> str:
    name = person.name if person and person.shows_name else ""
    return ", ".join(filter(None, (name, organisation))) or "–"
