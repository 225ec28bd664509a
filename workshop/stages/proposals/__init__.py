"""Proposals: what we would do, who decides, what we try until when.

__init__  the kind      form · participant  proposing together      regions  with what was said
"""

from collections.abc import Iterator
from typing import Any

from flask import request
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop import db
from workshop.domain.contributions.proposal import ELSEWHERE, Proposal
from workshop.domain.contributions.response import Response
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Heading, Item, Items, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.stages.proposals.form import proposal_form
from workshop.stages.proposals.participant import DisagreementForm, actions
from workshop.stages.proposals.regions import Proposed, proposed, table

PROPOSALS = Sheet(
    "proposals",
    _("Solutions and trials"),
    _("What tables propose, who decides, what is tried until when."),
    (
        Column("id", _("Id")),
        Column("table", _("Table")),
        Column("what", _("What")),
        Column("for_whom", _("For whom")),
        Column("boundaries", _("Boundaries")),
        Column("effect", _("How the client notices it")),
        Column("decider", _("Who decides")),
        Column("goes_to", _("Taken to")),
        Column("trial", _("Trial")),
        Column("trial_until", _("Until")),
        Column("look_at", _("What is looked at then")),
        Column("disagreements", _("Disagreements")),
    ),
)


class ProposalsKind(StageKind):
    """Solutions and trials."""

    key = "proposals"
    name = _("Solutions and trials")
    contributions = (Proposal, Response)
    has_own_list = True
    regions = (table,)
    participant = actions
    sheets = (PROPOSALS,)
    exercises = (
        Exercise(
            "proposals", ("what", "for_whom", "effect", "trial", "look_at"), Proposal,
            (("decider", "we"),),
        ),
    )  # fmt: skip

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The form; the table's own proposals stand below."""
        about = db.session.get(Proposal, request.args.get("disagree", ""))
        group = group_of(participant)
        is_ours = about is not None and group is not None and about.group_id == group.id
        return {
            "form": proposal_form(stage.session),
            "disagreement": DisagreementForm(),
            "about": about if is_ours else None,
        }

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Table by table, without names."""
        return {"proposed": proposed(stage.session)}

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The same, and what has to be decided elsewhere."""
        found = proposed(stage.session)
        return {
            "proposed": found,
            "elsewhere": [one for one in found if one.it.decider == ELSEWHERE],
            "spotlit": spotlit_id(stage.session_id),
        }

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """Every proposal; what others have to decide stands once more at the end, with to whom."""
        ours = [one for one in proposed(stage.session) if one.it.stage_id == stage.id]
        if ours:
            yield Items(items=tuple(_item(one, reader) for one in ours))
        upward = [one for one in ours if one.it.decider == ELSEWHERE]
        if upward:
            yield Heading(words=gettext("To be decided elsewhere"))
            yield Items(
                items=tuple(
                    Item(label=one.it.goes_to, words=reader.said(one.it, one.it.what))
                    for one in upward
                )
            )

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row each."""
        for one in proposed(stage.session):
            if one.it.stage_id != stage.id:
                continue
            it = one.it
            values = (
                it.id, group_name(it.group) if it.group else "", reader.said(it, it.what),
                reader.said(it, it.for_whom), ", ".join(map(str, one.boundaries)),
                reader.said(it, it.effect), str(one.decider), reader.said(it, it.goes_to),
                reader.said(it, it.trial),
                it.trial_until.isoformat() if it.trial_until else "",
                reader.said(it, it.look_at), " · ".join(d.text for d in one.disagreements),
            )  # fmt: skip
            yield Record(PROPOSALS.key, values)


def _item(one: Proposed, reader: Reader) -> Item:
    it = one.it
    told = [
        (gettext("For whom"), it.for_whom),
        (gettext("How the client notices it"), it.effect),
        (gettext("Taken to"), it.goes_to),
        (gettext("Trial"), it.trial),
        (gettext("What is looked at then"), it.look_at),
    ]
    under = [Item(label=gettext("Who decides"), words=str(one.decider))]
    if one.boundaries:
        names = ", ".join(map(str, one.boundaries))
        under.append(Item(label=gettext("Boundaries"), words=names))
    under += [Item(label=label, words=reader.said(it, text)) for label, text in told if text]
    if it.trial_until:
        under.append(Item(label=gettext("Until"), words=reader.day(it.trial_until)))
    under += [Item(label=gettext("I can help"), words=reader.said(r)) for r in one.helps]
    under += [Item(label=gettext("Disagreement"), words=reader.said(r)) for r in one.disagreements]
    return Item(
        label=group_name(it.group) if it.group else "",
        words=reader.said(it, it.what),
        under=tuple(under),
    )
