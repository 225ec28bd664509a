"""My table's proposals, with what was said about them."""

from dataclasses import dataclass
from typing import Any

from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import DISAGREES, HELPS, Response, responses_to
from workshop.domain.seating.place import Place
from workshop.domain.session.session import Session
from workshop.live import region
from workshop.stages.proposals.form import BOUNDARY_NAMES, DECIDER_NAMES


@dataclass(frozen=True)
class Proposed:
    """A proposal with offers of help and disagreements."""

    it: Proposal
    decider: Any
    boundaries: list[Any]
    helps: list[Response]
    disagreements: list[Response]
    others: list[Response]


def proposed(session: Session, *, group_id: str | None = None) -> list[Proposed]:
    """Every proposal that is shown, table by table; two queries."""
    found = [p for p in Proposal.of_session(session.id) if p.is_shown]
    if group_id:
        found = [p for p in found if p.group_id == group_id]
    said: dict[str, list[Response]] = {}
    for response in responses_to(session.id):
        if response.is_shown:
            said.setdefault(response.about, []).append(response)
    return [_with(p, said.get(reference(p), [])) for p in found]


def _with(proposal: Proposal, said: list[Response]) -> Proposed:
    return Proposed(
        proposal,
        DECIDER_NAMES.get(proposal.decider, ""),
        [BOUNDARY_NAMES[key] for key in proposal.boundaries if key in BOUNDARY_NAMES],
        [r for r in said if r.kind == HELPS],
        [r for r in said if r.kind == DISAGREES],
        [r for r in said if r.kind not in (HELPS, DISAGREES)],
    )


@region("proposals/table", per="group", template="stages/proposals/table.html")
def table(place: Place) -> dict[str, Any]:
    """Those of one table."""
    group_id = place.group.id if place.group else None
    return {"proposed": proposed(place.session, group_id=group_id) if group_id else []}
