"""What phones, console and projector see of a vote: before it is closed only how many voted."""

from dataclasses import dataclass

from workshop.domain.contributions.ballot import Ballot, Decision, decision_of, sums_of
from workshop.domain.contributions.choosing import paper_sums, who_voted
from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.work_items import WorkItem, as_item, items_of
from workshop.domain.session.stage import Stage
from workshop.stages.ballot.options import options_of


@dataclass(frozen=True)
class Counted:
    """A choice with its marks."""

    item: WorkItem
    marks: int


@dataclass(frozen=True)
class Result:
    """`counted` is empty until the vote is closed; it stands in the order of the tables."""

    items: list[WorkItem]
    is_closed: bool
    voted: int
    of: int
    counted: list[Counted]
    decision: Decision | None
    chosen: WorkItem | None
    on_paper: bool

    @property
    def most(self) -> int:
        """The largest number of marks."""
        return max((one.marks for one in self.counted), default=0)


def result_of(stage: Stage) -> Result:
    """What may be seen now."""
    items = items_of(stage.session, options_of(stage).about)
    ballot = Ballot.of(stage)
    is_closed = ballot is not None and ballot.is_closed
    sums = sums_of(stage) if is_closed else {}
    voted = who_voted(stage)
    here = [p for p in stage.session.participants if p.is_here]
    decision = decision_of(stage)
    return Result(
        items,
        is_closed,
        sum(p.id in voted for p in here),
        len(here),
        [Counted(item, sums.get(item.reference, 0)) for item in items] if is_closed else [],
        decision,
        chosen_in(decision),
        bool(paper_sums(stage)),
    )


def chosen_in(decision: Decision | None) -> WorkItem | None:
    """The item that was decided on, as it is worded now."""
    thing = referred(decision.choice, decision.session_id) if decision else None
    return as_item(thing) if thing is not None and thing.is_shown else None
