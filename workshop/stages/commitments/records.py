"""Promises in the outcome: what, by when, with whom; organisations always, names only by choice."""

from collections.abc import Iterator

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.commitment import (
    ACCEPTED,
    ASKED,
    DECLINED,
    SUGGESTED,
    Commitment,
    Party,
)
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Item, Items, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.outcome.thread import thread_items
from workshop.stages.commitments.choices import DECIDER_NAMES, KIND_NAMES

COMMITMENTS = Sheet(
    "commitments",
    _("Commitments"),
    _("What was promised, by when and together with whom."),
    (
        Column("id", _("Id")),
        Column("name", _("Name")),
        Column("organisation", _("Organisation")),
        Column("what", _("What")),
        Column("first_step", _("First small step")),
        Column("sign", _("What a client will notice")),
        Column("kind", _("Kind")),
        Column("decider", _("Who decides")),
        Column("due", _("By")),
        Column("with", _("Together with")),
        Column("agreed", _("Agreed")),
        Column("suggestions", _("What was suggested")),
    ),
)
ANSWERS = {
    ASKED: _("waiting for an answer"),
    ACCEPTED: _("accepted"),
    DECLINED: _("cannot promise"),
    SUGGESTED: _("suggested another way"),
}


def commitment_blocks(stage: Stage, reader: Reader) -> Iterator[Block]:
    """The promises of a stage, the nearest first."""
    items = tuple(_item(promise, reader) for promise in _of_stage(stage, reader))
    if items:
        yield Items(items=items)


def commitment_records(stage: Stage, reader: Reader) -> Iterator[Record]:
    """A row each, with every suggestion that was ever made to it."""
    for promise in _of_stage(stage, reader):
        owner = reader.person(promise.owner, promise.organisation)
        others = [f"{_other(party, reader)} ({ANSWERS[party.answer]})" for party in promise.parties]
        suggested = [
            f"{answer.suggestion} ({reader.moment(answer.created_at)})"
            for party in promise.parties
            for answer in party.answers
            if answer.suggestion
        ]
        values = (
            promise.id, owner.name, owner.organisation, reader.said(promise, promise.what),
            reader.said(promise, promise.first_step), reader.said(promise, promise.sign),
            str(KIND_NAMES.get(promise.kind, "")), str(DECIDER_NAMES.get(promise.decider, "")),
            promise.due.isoformat(), ", ".join(others),
            gettext("yes") if promise.is_agreed else gettext("no"), " · ".join(suggested),
        )  # fmt: skip
        yield Record(COMMITMENTS.key, values)


def _of_stage(stage: Stage, reader: Reader) -> list[Commitment]:
    return sorted(reader.shown(Commitment.all_of(stage)), key=lambda c: (c.due, c.created_at, c.id))


def _item(promise: Commitment, reader: Reader) -> Item:
    by = gettext("By %(day)s", day=reader.day(promise.due))
    under = [Item(who=reader.person(promise.owner, promise.organisation), words=by)]
    if promise.first_step:
        step = reader.said(promise, promise.first_step)
        under.append(Item(label=gettext("First small step"), words=step))
    if promise.sign:
        sign = reader.said(promise, promise.sign)
        under.append(Item(label=gettext("What a client will notice"), words=sign))
    for label, name in (
        (gettext("Kind"), KIND_NAMES.get(promise.kind)),
        (gettext("Who decides"), DECIDER_NAMES.get(promise.decider)),
    ):
        if name:
            under.append(Item(label=label, words=str(name)))
    for party in promise.parties:
        other = reader.person(party.participant, party.organisation)
        answer = f"({ANSWERS[party.answer]})"
        under.append(Item(label=gettext("Together with"), who=other, words=answer))
    thread = thread_items(promise)
    if thread:
        under.append(Item(label=gettext("Where it comes from"), under=thread))
    return Item(words=reader.said(promise), under=tuple(under))


def _other(party: Party, reader: Reader) -> str:
    return str(reader.person(party.participant, party.organisation))
