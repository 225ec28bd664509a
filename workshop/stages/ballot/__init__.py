"""Choosing together: a hidden vote, and then the decision, made by talking.

__init__  the kind      options · form  dots or one      result  what may be seen when
participant  voting     facilitator  closing, stickers, the decision
"""

from collections.abc import Collection, Iterator
from typing import Any, TypedDict

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.ballot import Decision, Vote, votes_by
from workshop.domain.contributions.choosing import who_voted
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Heading, Item, Items, Paragraph, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.stages.ballot.facilitator import facilitator_actions
from workshop.stages.ballot.form import VoteForm, vote_form
from workshop.stages.ballot.options import BallotOptions, options_of
from workshop.stages.ballot.participant import actions
from workshop.stages.ballot.regions import counted
from workshop.stages.ballot.result import Result, result_of

SOURCES = {"problems": "problem", "themes": "gallery", "proposals": "proposals"}

VOTES = Sheet(
    "votes",
    _("Votes"),
    _("What each choice got, in the order of the tables; never who voted for what."),
    (
        Column("stage", _("Stage")),
        Column("choice", _("Choice")),
        Column("table", _("Table")),
        Column("marks", _("Votes")),
        Column("decided", _("Decided")),
    ),
)


class PhoneFace(TypedDict):
    """The form until the vote is closed."""

    form: VoteForm
    options: BallotOptions
    result: Result
    has_voted: bool


class RoomFace(TypedDict):
    """How many voted; what came of it once it is closed."""

    result: Result
    options: BallotOptions
    spotlit: str


class BallotKind(StageKind[BallotOptions]):
    """Choosing together."""

    key = "ballot"
    name = _("Choosing together")
    options = BallotOptions
    has_done_button = False
    contributions = (Vote, Decision)
    has_own_list = True
    regions = (counted,)
    participant = actions
    facilitator = facilitator_actions
    sheets = (VOTES,)
    desk_exercises = (
        Exercise("closing", (), Vote),
        Exercise("decision", ("agreed", "reason"), Decision),
    )

    def needs(self, options: Any) -> Collection[str]:
        """The kind whose work is voted on."""
        return (SOURCES[BallotOptions.model_validate(options).about],)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The form until the vote is closed."""
        options, result = options_of(stage), result_of(stage)
        given = votes_by(stage, participant)
        return {
            "form": vote_form(options, result.items, given),
            "options": options,
            "result": result,
            "has_voted": bool(given),
        }

    def projector(self, stage: Stage, place: Place) -> RoomFace:
        """How many voted; the result in table order, ties as equal."""
        return self.console(stage, place)

    def console(self, stage: Stage, place: Place) -> RoomFace:
        """The same: she sees no more than the room does."""
        return {
            "result": result_of(stage),
            "options": options_of(stage),
            "spotlit": spotlit_id(stage.session_id),
        }

    def ready(self, stage: Stage) -> Collection[str]:
        """Who has voted."""
        return who_voted(stage)

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """What was decided and why, then what each choice got."""
        result = result_of(stage)
        decision = result.decision
        if decision and reader.shown([decision]):
            yield Heading(words=gettext("What we decided"))
            yield Paragraph(words=reader.said(decision, decision.agreed))
            if decision.reason:
                yield Items(
                    items=(
                        Item(label=gettext("Why"), words=reader.said(decision, decision.reason)),
                    )
                )
        if result.counted:
            yield Heading(words=gettext("What the vote showed"))
            yield Items(
                items=tuple(
                    Item(
                        label=group_name(one.item.group) if one.item.group else "",
                        words=reader.said(one.item.thing, one.item.words),
                        under=(Item(words=gettext("Votes: %(n)d", n=one.marks)),),
                    )
                    for one in result.counted
                )
            )
            yield Paragraph(
                words=gettext(
                    "%(voted)d of %(of)d voted. The vote is no decision: that was made by talking.",
                    voted=result.voted,
                    of=result.of,
                ),
                is_note=True,
            )

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row for each choice, once the vote is closed."""
        result = result_of(stage)
        for one in result.counted:
            is_chosen = result.decision is not None and result.decision.choice == one.item.reference
            values = (
                reader.local(stage.title),
                reader.said(one.item.thing, one.item.words),
                group_name(one.item.group) if one.item.group else "",
                one.marks,
                gettext("yes") if is_chosen else "",
            )
            yield Record(VOTES.key, values)
