"""What a commitment may carry out: proposals, own table's first, then the joint problem."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.contributions.decision import latest_decision
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.response import HELPS, shown_by_thing
from workshop.domain.contributions.work_items import PROPOSALS, items_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.session import Session


@dataclass(frozen=True)
class Solution:
    """`reference` becomes the commitment's origin; `helpers` are ids of who offered help."""

    reference: str
    words: str
    language: str = ""
    group: Group | None = None
    helpers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Solutions:
    """Of the person's own table, of the others, and the problem that was chosen together."""

    own: Sequence[Solution] = ()
    others: Sequence[Solution] = ()
    joint: Solution | None = None

    @property
    def every(self) -> list[Solution]:
        """All of them."""
        return [*self.own, *self.others, *([self.joint] if self.joint else [])]


def solutions_for(person: Participant) -> Solutions:
    """As they are now; what is hidden or taken back is left out."""
    session, group = person.session, group_of(person)
    helpers = shown_by_thing(session.id, HELPS)
    found = [
        Solution(
            item.reference, item.words, item.language, item.group,
            tuple(r.participant_id for r in helpers.get(item.reference, []) if r.participant_id),
        )
        for item in items_of(session, PROPOSALS)
    ]  # fmt: skip
    mine = group.id if group else ""
    return Solutions(
        own=[s for s in found if s.group and s.group.id == mine],
        others=[s for s in found if not s.group or s.group.id != mine],
        joint=_joint(session, {one.reference for one in found}),
    )


def _joint(session: Session, told: set[str]) -> Solution | None:
    """What was decided, unless it is one of the proposals."""
    decision = latest_decision(session.id)
    name = (decision.choice or reference(decision)) if decision else ""
    if decision is None or name in told:
        return None
    return Solution(name, decision.words, decision.spoken)
