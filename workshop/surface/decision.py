"""What the day has decided: it stands on the lunch screen and heads the stages after it."""

from dataclasses import dataclass

from workshop.domain.contributions.ballot import latest_decision
from workshop.domain.contributions.reference import referred
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session


@dataclass(frozen=True)
class Decided:
    """In words; `group` is the table whose problem it was, if it was one."""

    words: str
    language: str
    group: Group | None


def decided(session: Session) -> Decided | None:
    """The decision of the day so far."""
    decision = latest_decision(session.id)
    if decision is None:
        return None
    chosen = referred(decision.choice, session.id)
    return Decided(decision.agreed, decision.language, getattr(chosen, "group", None))
