"""Proposals: what we would do, who decides, what we try until when.

__init__  the kind      form · sources · participant  writing and changing      regions  my table's
tables    the room's    records  in the outcome
"""

from collections.abc import Iterator
from typing import TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.decision import Decision, latest_decision
from workshop.domain.contributions.proposal import ELSEWHERE, Proposal
from workshop.domain.contributions.response import Response
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.proposals.form import ProposalForm, proposal_form
from workshop.stages.proposals.participant import actions
from workshop.stages.proposals.records import PROPOSALS, proposal_blocks, proposal_records
from workshop.stages.proposals.regions import table
from workshop.stages.proposals.sources import Source, sources_for
from workshop.stages.proposals.tables import Said, TableOfProposals, tables_of

WORDS = ("what", "for_whom", "effect", "goes_to", "trial", "look_at")


class PhoneFace(TypedDict):
    """The form, what a proposal may grow from, and the problem that was chosen."""

    form: ProposalForm
    sources: list[Source]
    decision: Decision | None


class ProjectorFace(TypedDict):
    """Per table what it proposes; nothing yet while people write alone."""

    tables: list[TableOfProposals]


class ConsoleFace(ProjectorFace):
    """The same with hidden ones, and what must be decided elsewhere."""

    elsewhere: list[Said]
    spotlit: str


class ProposalsKind(StageKind):
    """Solutions and trials."""

    key = "proposals"
    name = _("Solutions and trials")
    contributions = (Proposal, Response)
    has_own_list = True
    spotlight = "stages/proposals/spotlight.html"
    regions = (table,)
    participant = actions
    sheets = (PROPOSALS,)
    exercises = (Exercise("proposals", WORDS, Proposal, (("decider", ELSEWHERE),)),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """What and who decides first; the rest under it."""
        group = group_of(participant)
        sources = sources_for(stage.session, group) if group else []
        return {
            "form": proposal_form(stage.session, sources),
            "sources": sources,
            "decision": latest_decision(stage.session_id),
        }

    def projector(self, stage: Stage, place: Place) -> ProjectorFace:
        """Table by table, never names."""
        if Day(stage.session).is_quiet(stage):
            return {"tables": []}
        return {"tables": tables_of(stage, [p for p in Proposal.all_of(stage) if p.is_shown])}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """Every table's; hidden ones too, to show them again."""
        written = [p for p in Proposal.all_of(stage) if p.counts]
        tables = tables_of(stage, written, hidden_too=True)
        said = [one for row in tables for one in row.said if one.proposal.is_shown]
        return {
            "tables": tables,
            "elsewhere": [one for one in said if one.goes_elsewhere],
            "spotlit": spotlit_id(stage.session_id),
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """What the tables propose, and what goes upward."""
        return proposal_blocks(stage, reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row each."""
        return proposal_records(stage, reader)
