"""The tables' work as plenary meets it: problems, themes and proposals, each with its source."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from workshop import db
from workshop.domain.contributions.problem import Problem
from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.theme import Theme
from workshop.domain.seating.rounds import Group
from workshop.domain.session.session import Session

PROBLEMS, THEMES, PROPOSALS = "problems", "themes", "proposals"


@dataclass(frozen=True)
class WorkItem:
    """A thing with its words of now; `group` is the table it came from, None for a theme."""

    reference: str
    thing: Any
    group: Group | None
    words: str
    language: str


def items_of(session: Session, about: str) -> list[WorkItem]:
    """Everything of one sort that is shown: in the order of the tables, themes as they came."""
    found: list[Any]
    if about == PROBLEMS:
        query = select(Problem).join(Group).where(Problem.session_id == session.id)
        found = list(db.session.scalars(query.order_by(Group.position, Problem.created_at)))
    elif about == THEMES:
        found = list(Theme.of_session(session.id))
    else:
        found = list(Proposal.of_session(session.id))
    return [as_item(thing) for thing in found if thing.is_shown]


def as_item(thing: Any) -> WorkItem:
    """One problem, theme or proposal."""
    return WorkItem(
        reference(thing), thing, getattr(thing, "group", None), thing.words, thing.language
    )
