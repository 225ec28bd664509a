"""Where something is shown: session and language, and what narrows it down."""

from dataclasses import dataclass

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage


@dataclass(frozen=True)
class Place:
    """`stage` is set for what belongs to one stage, `group` and `participant` for theirs."""

    session: Session
    language: str
    stage: Stage | None = None
    group: Group | None = None
    participant: Participant | None = None
