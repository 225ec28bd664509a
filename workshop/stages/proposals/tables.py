"""Proposals with what was said beside them, table by table; quiet tables too."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.domain.contributions.proposal import ELSEWHERE, Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import DISAGREES, HELPS, Response, responses_to
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.surface.deciding import BOUNDARIES, DECIDERS


@dataclass(frozen=True)
class Said:
    """A proposal, what is seen in another way, who offers help, what else was said to it."""

    proposal: Proposal
    disagreements: list[Response] = field(default_factory=list)
    offers: list[Response] = field(default_factory=list)
    thoughts: list[Response] = field(default_factory=list)

    @property
    def decider(self) -> Any:
        """Who decides, in words."""
        return DECIDERS.get(self.proposal.decider, "")

    @property
    def boundaries(self) -> list[Any]:
        """What it crosses, in words."""
        return [BOUNDARIES[key] for key in self.proposal.boundaries or [] if key in BOUNDARIES]

    @property
    def goes_elsewhere(self) -> bool:
        """Somebody else decides."""
        return self.proposal.decider == ELSEWHERE


@dataclass(frozen=True)
class TableOfProposals:
    """One table's; without a group, those of people who sat nowhere."""

    group: Group | None
    said: list[Said]


def with_responses(
    session: Session, proposals: Iterable[Proposal], *, hidden_too: bool = False
) -> list[Said]:
    """The same proposals with what stands beside them, in one query."""
    beside: dict[str, list[Response]] = {}
    for response in responses_to(session.id):
        if response.is_shown or (hidden_too and response.counts):
            beside.setdefault(response.about, []).append(response)
    return [_said(proposal, beside.get(reference(proposal), [])) for proposal in proposals]


def _said(proposal: Proposal, responses: Sequence[Response]) -> Said:
    return Said(
        proposal,
        [r for r in responses if r.kind == DISAGREES],
        [r for r in responses if r.kind == HELPS],
        [r for r in responses if r.kind not in (DISAGREES, HELPS)],
    )


def tables_of(
    stage: Stage, proposals: Sequence[Proposal], *, hidden_too: bool = False
) -> list[TableOfProposals]:
    """Every table where people sit or something was written, in the tables' order."""
    current = current_round(stage.session)
    groups: dict[str | None, Group | None] = {
        group.id: group for group, _members in (seated_at(current) if current else [])
    }
    groups |= {p.group_id: p.group for p in proposals}
    said = with_responses(stage.session, proposals, hidden_too=hidden_too)
    in_order = sorted(groups.values(), key=lambda g: g.position if g else -1)
    return [
        TableOfProposals(g, [s for s in said if s.proposal.group_id == (g.id if g else None)])
        for g in in_order
    ]
