"""A vote in the outcome: sums in the order of the tables, and what was agreed; nobody's own vote.

Before it is closed there is nothing to tell.
"""

from collections.abc import Iterator

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.decision import Decision
from workshop.domain.contributions.work_items import WorkItem
from workshop.outcome.blocks import (
    Block,
    Column,
    Heading,
    Item,
    Items,
    Paragraph,
    Quote,
    Record,
    Said,
    Sheet,
)
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.stages.ballot.poll import Poll

BALLOTS = Sheet(
    "ballots",
    _("Votes"),
    _("What was voted on, with sums, in the order of the tables."),
    (
        Column("stage", _("Stage")),
        Column("table", _("Table")),
        Column("choice", _("Choice")),
        Column("votes", _("Votes")),
        Column("chosen", _("Chosen together")),
    ),
)
DECISIONS = Sheet(
    "decisions",
    _("Decisions"),
    _("What was agreed by talking and why; the last one of a stage counts."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("agreed", _("Agreed")),
        Column("reason", _("Reason")),
        Column("decided_at", _("When")),
    ),
)


def ballot_blocks(poll: Poll, reader: Reader) -> Iterator[Block]:
    """The question, sums, how many voted; the decision and its reason."""
    if poll.results:
        yield Paragraph(words=reader.local(poll.stage.question))
        yield Items(items=tuple(_result(r.item, r.marks) for r in poll.results))
        yield Paragraph(words=gettext("Voted: %(n)d / %(of)d", n=poll.voted, of=poll.here))
    decision = poll.agreed
    if decision:
        yield Heading(words=gettext("Agreed by talking"))
        source = group_name(decision.item.group) if decision.item and decision.item.group else ""
        yield Quote(said=_said(decision), source=source, id=decision.id)
        if decision.reason:
            reason = reader.said(decision, decision.reason)
            yield Items(items=(Item(label=gettext("Reason"), words=reason),))


def ballot_records(poll: Poll, reader: Reader) -> Iterator[Record]:
    """Sums by choice; every decision that was entered, the one that counts last."""
    title = reader.local(poll.stage.title)
    for result in poll.results:
        item = result.item
        table = group_name(item.group) if item.group else ""
        chosen = gettext("yes") if result.is_chosen else ""
        words = Said(item.words, item.language)
        yield Record(BALLOTS.key, (title, table, words, result.marks, chosen))
    for decision in reader.shown(Decision.all_of(poll.stage)):
        reason, moment = reader.said(decision, decision.reason), reader.moment(decision.created_at)
        yield Record(DECISIONS.key, (decision.id, title, _said(decision), reason, moment))


def _result(item: WorkItem, marks: int) -> Item:
    return Item(
        label=group_name(item.group) if item.group else "",
        words=Said(item.words, item.language),
        under=(Item(words=gettext("Votes: %(n)d", n=marks)),),
    )


def _said(decision: Decision) -> Said:
    return Said(decision.words, decision.spoken)
