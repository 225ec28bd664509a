"""Proposals in the outcome: table by table, then those that are decided elsewhere, with to whom."""

from collections.abc import Iterator, Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.proposal import Proposal
from workshop.domain.contributions.response import Response
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Heading, Item, Items, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.outcome.thread import thread_items
from workshop.stages.proposals.tables import Said, with_responses

PROPOSALS = Sheet(
    "proposals",
    _("Solutions and trials"),
    _("What the tables would do, who decides, what is tried and until when."),
    (
        Column("id", _("Id")),
        Column("table", _("Table")),
        Column("what", _("What would be done")),
        Column("for_whom", _("For whom")),
        Column("boundaries", _("Boundaries it crosses")),
        Column("effect", _("What changes for the client")),
        Column("decider", _("Who decides")),
        Column("goes_to", _("To whom it is taken")),
        Column("trial", _("What is tried")),
        Column("trial_until", _("Tried until")),
        Column("look_at", _("What is looked at then")),
        Column("disagreements", _("Seen in another way")),
        Column("offers", _("Offers of help")),
    ),
)


def proposal_blocks(stage: Stage, reader: Reader) -> Iterator[Block]:
    """Every table's, then the list that goes upward."""
    said = _of_stage(stage, reader)
    if said:
        yield Items(items=tuple(_item(one, reader) for one in said))
    elsewhere = [one for one in said if one.goes_elsewhere]
    if elsewhere:
        yield Heading(words=gettext("To be decided elsewhere"))
        yield Items(items=tuple(_upward(one, reader) for one in elsewhere))


def proposal_records(stage: Stage, reader: Reader) -> Iterator[Record]:
    """A row each."""
    for one in _of_stage(stage, reader):
        p = one.proposal
        values = (
            p.id, group_name(p.group) if p.group else "", reader.said(p, p.what),
            reader.said(p, p.for_whom), ", ".join(map(str, one.boundaries)),
            reader.said(p, p.effect), str(one.decider), reader.said(p, p.goes_to),
            reader.said(p, p.trial), p.trial_until.isoformat() if p.trial_until else "",
            reader.said(p, p.look_at), _joined(one.disagreements), _joined(one.offers),
        )  # fmt: skip
        yield Record(PROPOSALS.key, values)


def _of_stage(stage: Stage, reader: Reader) -> list[Said]:
    return with_responses(stage.session, reader.shown(Proposal.all_of(stage)))


def _item(one: Said, reader: Reader) -> Item:
    p = one.proposal
    under = [
        Item(label=label, words=reader.said(p, text))
        for label, text in (
            (gettext("For whom"), p.for_whom),
            (gettext("What changes for the client"), p.effect),
            (gettext("What is tried"), p.trial),
            (gettext("What is looked at then"), p.look_at),
        )
        if text
    ]
    under.insert(0, Item(label=gettext("Who decides"), words=str(one.decider)))
    if p.goes_to:
        to = Item(label=gettext("To whom it is taken"), words=reader.said(p, p.goes_to))
        under.insert(1, to)
    if one.boundaries:
        crossed = ", ".join(map(str, one.boundaries))
        under.append(Item(label=gettext("Boundaries it crosses"), words=crossed))
    if p.trial_until:
        under.append(Item(label=gettext("Tried until"), words=reader.day(p.trial_until)))
    under += _beside(gettext("Seen in another way"), one.disagreements, reader)
    under += _beside(gettext("Offers of help"), one.offers, reader)
    under += _beside(gettext("Said to it"), one.thoughts, reader)
    thread = thread_items(p)
    if thread:
        under.append(Item(label=gettext("Where it comes from"), under=thread))
    label = group_name(p.group) if p.group else ""
    return Item(label=label, words=reader.said(p), under=tuple(under))


def _beside(label: str, responses: Sequence[Response], reader: Reader) -> list[Item]:
    """What somebody said to it, each in its own words."""
    return [Item(label=label, words=reader.said(response)) for response in responses]


def _upward(one: Said, reader: Reader) -> Item:
    """To whom, and what; its table under it."""
    p = one.proposal
    to = Item(label=gettext("To whom it is taken"), words=reader.said(p, p.goes_to))
    return Item(label=group_name(p.group) if p.group else "", words=reader.said(p), under=(to,))


def _joined(responses: Sequence[Response]) -> str:
    return " · ".join(response.text for response in responses)
