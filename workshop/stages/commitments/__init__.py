"""Commitments: what I promise, with whom, by when; the other person says yes on their own phone.

__init__  the kind      form · participant  promising      regions  mine, and those asked
network   the drawing   records  in the outcome
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.commitment import ASKED, SUGGESTED, Commitment, asked_of
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.commitments.form import PromiseForm, promise_form
from workshop.stages.commitments.network import Network, Promise
from workshop.stages.commitments.participant import actions
from workshop.stages.commitments.records import COMMITMENTS, commitment_blocks, commitment_records
from workshop.stages.commitments.regions import asked, mine, table

SOON = (date.today() + timedelta(days=20)).isoformat()


class PhoneFace(TypedDict):
    """The form; everybody else in the room can be asked."""

    form: PromiseForm


class ProjectorFace(TypedDict):
    """Promises between organisations; no names."""

    network: Network
    agreed: int
    waiting: int
    groups: list[Group]


class ConsoleFace(TypedDict):
    """Every promise with its state; `spotlit` is the id of what is on the projector."""

    commitments: list[Commitment]
    spotlit: str


class Commitments(StageKind):
    """Lines between organisations: dotted until the other person says yes."""

    key = "commitments"
    name = _("Commitments")
    contributions = (Commitment,)
    has_own_list = True
    spotlight = "stages/commitments/spotlight.html"
    regions = (mine, asked, table)
    participant = actions
    ends = ("phone",)
    sheets = (COMMITMENTS,)
    exercises = (
        Exercise("commitments", ("what", "first_step", "sign"), Commitment, (("due", SOON),)),
    )

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The form; everybody else in the room can be asked."""
        return {"form": promise_form(participant)}

    def end(self, place: Place) -> dict[str, list[Commitment]]:
        """What I have promised, or said yes to."""
        assert place.participant
        mine = [c for c in Commitment.owned_by(place.participant) if c.counts]
        ours = [
            c for c in asked_of(place.participant) if c.is_shown and c.has_yes_of(place.participant)
        ]
        return {"promises": mine, "shared": ours}

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """Promises between organisations; no names."""
        shown = [c for c in Commitment.of_session(stage.session_id) if c.is_shown]
        here = {p.organisation for p in stage.session.participants if p.is_here}
        return {
            "network": Network(sorted(here - {""}), [_drawn(c) for c in shown]),
            "agreed": sum(c.is_agreed for c in shown),
            "waiting": sum(_is_waiting(c) for c in shown),
            "groups": sorted({c.group for c in shown if c.group}, key=lambda g: g.position),
        }

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Every promise with its state."""
        every = Commitment.of_session(stage.session_id)
        return {
            "commitments": [c for c in every if not c.is_waiting],
            "spotlit": spotlit_id(stage.session_id),
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The promises of the stage."""
        return commitment_blocks(stage, reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row each."""
        return commitment_records(stage, reader)


def _is_waiting(commitment: Commitment) -> bool:
    """Somebody has not answered, or has suggested a change that waits for the owner."""
    return any(p.answer in (ASKED, SUGGESTED) for p in commitment.parties)


def _drawn(commitment: Commitment) -> Promise:
    return Promise(
        commitment.organisation,
        tuple(
            (p.organisation, p.answer in (ASKED, SUGGESTED) or not commitment.is_agreed)
            for p in commitment.parties
            if p.answer != "declined"
        ),
        commitment.group.plant if commitment.group else "",
    )
