"""Choosing together: a hidden vote, and then the decision, made by talking.

__init__  the kind      form · participant  voting      facilitator  closing, paper, the decision
poll      the vote as it stands     regions  on phones      records  in the outcome
sizes     how large the choices stand on the projector
"""

from collections.abc import Collection, Iterator
from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.ballot import Vote, voters, votes_by
from workshop.domain.contributions.decision import Decision
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.contributions.work_items import PROBLEMS, THEMES
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group, current_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.ballot import facilitator as at_the_console
from workshop.stages.ballot.form import VoteForm
from workshop.stages.ballot.options import BallotOptions
from workshop.stages.ballot.participant import actions
from workshop.stages.ballot.poll import Poll
from workshop.stages.ballot.records import BALLOTS, DECISIONS, ballot_blocks, ballot_records
from workshop.stages.ballot.regions import now


class PhoneFace(TypedDict):
    """The vote and my form; `given` is None before I have voted."""

    poll: Poll
    form: VoteForm
    given: Any
    taken: int


class RoomFace(TypedDict):
    """The vote as everybody may see it."""

    poll: Poll


class ConsoleFace(RoomFace):
    """The same, with what is to be done about it."""

    without_phone: int
    without_problem: list[Group]
    spotlit: str


class BallotKind(StageKind[BallotOptions]):
    """Marks that nobody sees until the vote is closed; what is agreed on is entered after that."""

    key = "ballot"
    name = _("Choosing together")
    options = BallotOptions
    has_done_button = False
    contributions = (Vote, Decision)
    has_own_list = True
    spotlight = "stages/ballot/spotlight.html"
    regions = (now,)
    participant = actions
    facilitator = at_the_console.actions
    sheets = (BALLOTS, DECISIONS)
    exercises = (Exercise("votes", (), Vote, (("blank", "yes"),)),)
    desk_exercises = (
        Exercise("closing", (), Vote),
        Exercise("decision", ("agreed", "reason"), Decision),
    )

    def check(self, stage: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Nobody can give one choice more than they have."""
        options = stage.get("options") or {}
        votes, most = options.get("votes", 1), options.get("max_per_choice", 1)
        if isinstance(votes, int) and isinstance(most, int) and most > votes:
            yield "max_per_choice", f"write a whole number from 1 to {votes}, the number of votes"

    def needs(self, options: Any) -> Collection[str]:
        """What is voted about has to be made earlier in the day."""
        by_matter = {PROBLEMS: "problem", THEMES: "gallery"}
        return (by_matter.get(options.about, "proposals"),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """My marks, to be changed. What was taken away meanwhile is free to be given again."""
        poll, given = Poll.of(stage, self.options_of(stage)), votes_by(stage, participant)
        here = {item.reference for item in poll.items}
        kept = {choice: n for choice, n in (given or {}).items() if choice in here}
        return {
            "poll": poll,
            "form": VoteForm.of(poll.options, poll.items, given=kept),
            "given": None if given is None else kept,
            "taken": sum((given or {}).values()) - sum(kept.values()),
        }

    def projector(self, stage: Stage, place: Place) -> RoomFace:
        """What there is to choose from; then the result, then what was agreed."""
        return {"poll": Poll.of(stage, self.options_of(stage))}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """The same, and what is still missing. She does not see more than the room."""
        poll = Poll.of(stage, self.options_of(stage))
        current = current_round(stage.session)
        with_item = {item.group.id for item in poll.items if item.group}
        seated = seated_at(current) if current and poll.options.about == PROBLEMS else []
        return {
            "poll": poll,
            "without_phone": len(at_the_console.without_phone(stage)),
            "without_problem": [group for group, _here in seated if group.id not in with_item],
            "spotlit": spotlit_id(stage.session_id),
        }

    def ready(self, stage: Stage) -> Collection[str] | None:
        """Who has voted; nothing is asked any more when the vote is closed."""
        poll = Poll.of(stage, self.options_of(stage))
        return None if poll.is_closed or not poll.items else voters(stage)

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The sums in the order of the tables, and what was agreed."""
        return ballot_blocks(Poll.of(stage, self.options_of(stage)), reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row for each choice, and for each decision."""
        return ballot_records(Poll.of(stage, self.options_of(stage)), reader)
