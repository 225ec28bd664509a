"""A table's proposals on the phones of that table."""

from typing import Any

from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.reference import reference
from workshop.domain.seating.place import Place
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.live import region
from workshop.stages.proposals.tables import with_responses


@region("proposals/table", per="group", template="stages/proposals/table.html")
def table(place: Place) -> dict[str, Any]:
    """What the table has written; late ones wait, hidden ones are left out."""
    assert place.stage and place.group
    written = Proposal.of_table(place.stage, place.group)
    seen = [p for p in written if not p.hidden_at and not p.withdrawn_at]
    return {
        "proposals": with_responses(place.session, seen),
        "reference": reference,
        "promising": _stage_to_promise_in(place.session),
    }


def _stage_to_promise_in(session: Session) -> Stage | None:
    """Where a proposal can become somebody's commitment, once the room has been there."""
    if session.is_over:
        return None
    begun = {run.stage_id for run in session.runs}
    return next((s for s in session.stages if s.kind == "commitments" and s.id in begun), None)
