"""Commitments: what I promise, with whom, by when; the other person says yes on their own phone.

__init__  the kind      form · participant  promising      regions  mine, and those asked
solutions · picker  what it carries out, whom to ask first     state · kinds  in words
network · labels    the drawing         records  in the outcome
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, TypedDict

from flask import request
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.commitment import DECLINED, Commitment, asked_of
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import Group
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.commitments.form import PromiseForm, promise_form
from workshop.stages.commitments.kinds import SORTS
from workshop.stages.commitments.network import Network, Promise
from workshop.stages.commitments.participant import actions
from workshop.stages.commitments.records import COMMITMENTS, commitment_blocks, commitment_records
from workshop.stages.commitments.regions import answered, asked, mine, table
from workshop.stages.commitments.state import State, state_of
from workshop.surface.deciding import DECIDERS

SOON = (date.today() + timedelta(days=20)).isoformat()


class PhoneFace(TypedDict):
    """The form; everybody else in the room can be asked. Words for what is chosen from lists."""

    form: PromiseForm
    deciders: Mapping[str, Any]
    sorts: Mapping[str, Any]


class ProjectorFace(TypedDict):
    """Commitments between organisations; no names. `newest` first, for reading.

    No network while people still write alone.
    """

    network: Network | None
    agreed: int
    open: int
    groups: list[Group]
    newest: list[Commitment]
    rows: list[tuple[Commitment, State]]


class ConsoleFace(TypedDict):
    """Every commitment with its state; `spotlit` is the id of what is on the projector."""

    commitments: list[Commitment]
    state_of: Callable[[Commitment], State]
    spotlit: str


class Commitments(StageKind):
    """Lines between organisations: dotted until the other person says yes."""

    key = "commitments"
    name = _("Commitments")
    contributions = (Commitment,)
    has_own_list = True
    spotlight = "stages/commitments/spotlight.html"
    regions = (mine, asked, answered, table)
    participant = actions
    ends = ("phone",)
    sheets = (COMMITMENTS,)
    exercises = (
        Exercise("commitments", ("what", "first_step", "sign"), Commitment, (("due", SOON),)),
    )

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The form; `?from=proposals/<id>` in the address begins it from that proposal."""
        form = promise_form(participant, begun_from=request.args.get("from", ""))
        return {"form": form, "deciders": DECIDERS, "sorts": SORTS}

    def end(self, place: Place) -> dict[str, list[Commitment]]:
        """What I have promised, or said yes to."""
        assert place.participant
        mine = [c for c in Commitment.owned_by(place.participant) if c.counts]
        ours = [
            c for c in asked_of(place.participant) if c.is_shown and c.has_yes_of(place.participant)
        ]
        return {"promises": mine, "shared": ours}

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """What was promised between organisations; no names."""
        every = Commitment.of_session(stage.session_id)
        is_quiet = Day(stage.session).is_quiet(stage)
        shown = [] if is_quiet else [c for c in every if c.is_shown]
        here = {p.organisation for p in stage.session.participants if p.is_here}
        agreed = sum(c.is_agreed for c in shown)
        return {
            "network": None if is_quiet else Network(sorted(here - {""}), map(_drawn, shown)),
            "agreed": agreed,
            "open": len(shown) - agreed,
            "groups": sorted({c.group for c in shown if c.group}, key=lambda g: g.position),
            "newest": sorted(shown, key=lambda c: (c.created_at, c.id), reverse=True),
            "rows": [(c, state_of(c)) for c in shown],
        }

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Every commitment with its state."""
        every = Commitment.of_session(stage.session_id)
        return {
            "commitments": [c for c in every if not c.is_waiting],
            "state_of": state_of,
            "spotlit": spotlit_id(stage.session_id),
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The commitments of the stage."""
        return commitment_blocks(stage, reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row each."""
        return commitment_records(stage, reader)


def _drawn(commitment: Commitment) -> Promise:
    """Whoever cannot promise has no line; what is not agreed by all is not drawn as agreed."""
    parties = [p.organisation for p in commitment.parties if p.answer != DECLINED]
    plant = commitment.group.plant if commitment.group else ""
    return Promise(commitment.organisation, tuple(parties), commitment.is_agreed, plant)
