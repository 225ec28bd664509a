"""A vote as it stands: what can be chosen, how many have voted, and the result once it is open."""

from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.ballot import Ballot, sums_of, voters
from workshop.domain.contributions.decision import Decision, decision_of
from workshop.domain.contributions.work_items import WorkItem, items_of
from workshop.domain.session.stage import Stage
from workshop.stages.ballot.options import BallotOptions
from workshop.stages.ballot.sizes import size_of

NOTHING: dict[str, Any] = {
    "problems": _("No table has written its problem yet, so there is nothing to vote on."),
    "themes": _("There are no themes yet, so there is nothing to vote on."),
    "proposals": _("No table has written a proposal yet, so there is nothing to vote on."),
}


@dataclass(frozen=True)
class Result:
    """A choice with its marks, in the order of the tables: this is no ranking."""

    item: WorkItem
    marks: int
    is_chosen: bool


@dataclass(frozen=True)
class Poll:
    """The vote of one stage. `results` is empty until it is closed, for everybody."""

    stage: Stage
    options: BallotOptions
    items: list[WorkItem]
    is_closed: bool
    voted: int
    here: int
    stickers: int
    results: tuple[Result, ...]
    decision: Decision | None

    @classmethod
    def of(cls, stage: Stage, options: BallotOptions) -> "Poll":
        """As it is now. The same few queries whatever the size of the room."""
        ballot, items = Ballot.of(stage), items_of(stage.session, options.about)
        is_closed = ballot is not None and ballot.is_closed
        decision = decision_of(stage)
        here = sum(person.is_here for person in stage.session.participants)
        on_paper = ballot.on_paper if ballot else 0
        if ballot and is_closed:
            voted, here = ballot.voted or 0, ballot.present or 0
        else:
            voted = len(voters(stage))
        return cls(
            stage=stage,
            options=options,
            items=items,
            is_closed=is_closed,
            voted=voted + on_paper,
            here=max(here, voted + on_paper),
            stickers=on_paper,
            results=_results(stage, items, decision) if is_closed else (),
            decision=decision,
        )

    @property
    def agreed(self) -> Decision | None:
        """The decision, while the room may see it."""
        return self.decision if self.decision and self.decision.is_shown else None

    @property
    def level(self) -> list[WorkItem]:
        """Those with the most marks, when there are several: nobody is first among them."""
        most = max((result.marks for result in self.results), default=0)
        first = [result.item for result in self.results if result.marks == most]
        return first if most and len(first) > 1 else []

    @property
    def nothing(self) -> Any:
        """Why there is nothing to vote on."""
        return NOTHING[self.options.about]

    @property
    def has_many_marks(self) -> bool:
        """Whether strokes are drawn smaller, so that the longest row of them has room."""
        return max((result.marks for result in self.results), default=0) > 20

    @property
    def size(self) -> int:
        """How large the choices are written on the projector: see `sizes`."""
        return size_of([item.words for item in self.items], with_marks=bool(self.results))


def _results(stage: Stage, items: list[WorkItem], decision: Decision | None) -> tuple[Result, ...]:
    sums = sums_of(stage)
    chosen = decision.choice if decision and decision.is_shown else ""
    return tuple(
        Result(item, sums.get(item.reference, 0), item.reference == chosen) for item in items
    )
