"""Commitments in the outcome: all lines, what they came from, with whom; names only by choice."""

from collections.abc import Iterator, Mapping
from typing import Any

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
from workshop.domain.contributions.origin import origins_of
from workshop.domain.contributions.reference import reference, referred
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Item, Items, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.outcome.thread import thread_items
from workshop.stages.commitments.kinds import SORTS, STATUSES
from workshop.surface.deciding import DECIDERS

Sources = Mapping[str, list[Any]]  # shown things that a commitment came from, by its reference

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
        Column("due", _("By")),
        Column("with", _("Together with")),
        Column("agreed", _("Agreed")),
        Column("suggestions", _("What was suggested")),
        Column("sign", _("How a client notices it")),
        Column("decider", _("Who decides")),
        Column("kind", _("Kind")),
        Column("status", _("Status")),
        Column("table", _("Table")),
        Column("came_from", _("Came from")),
    ),
)
ANSWERS = {
    ASKED: _("waiting for an answer"),
    ACCEPTED: _("accepted"),
    DECLINED: _("cannot promise"),
    SUGGESTED: _("suggested another way"),
}


def commitment_blocks(stage: Stage, reader: Reader) -> Iterator[Block]:
    """Those of a stage, the nearest day first."""
    items = tuple(_item(promise, reader) for promise in _of_stage(stage, reader))
    if items:
        yield Items(items=items)


def commitment_records(stage: Stage, reader: Reader) -> Iterator[Record]:
    """A row each, with every suggestion that was ever made to it."""
    sources = _sources(stage.session)
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
            reader.said(promise, promise.first_step), promise.due.isoformat(), ", ".join(others),
            gettext("yes") if promise.is_agreed else gettext("no"), " · ".join(suggested),
            reader.said(promise, promise.sign), str(DECIDERS.get(promise.decider, "")),
            str(SORTS.get(promise.kind, "")), str(STATUSES.get(promise.status, "")),
            group_name(promise.group) if promise.group else "",
            " · ".join(one.words for one in sources.get(reference(promise), ())),
        )  # fmt: skip
        yield Record(COMMITMENTS.key, values)


def _of_stage(stage: Stage, reader: Reader) -> list[Commitment]:
    return sorted(reader.shown(Commitment.all_of(stage)), key=lambda c: (c.due, c.created_at, c.id))


def _sources(session: Session) -> Sources:
    """What may be shown of what commitments came from: one query, and one for each thing."""
    found: dict[str, list[Any]] = {}
    for edge in origins_of(session.id):
        if edge.thing.startswith("commitments/"):
            source = referred(edge.source, session.id)
            if source is not None and source.is_shown:
                found.setdefault(edge.thing, []).append(source)
    return found


def _item(promise: Commitment, reader: Reader) -> Item:
    by = gettext("By %(day)s", day=reader.day(promise.due))
    under = [Item(who=reader.person(promise.owner, promise.organisation), words=by)]
    for label, text in (
        (gettext("First small step"), promise.first_step),
        (gettext("How a client notices it"), promise.sign),
    ):
        if text:
            under.append(Item(label=label, words=reader.said(promise, text)))
    for label, chosen in (
        (gettext("Who decides"), DECIDERS.get(promise.decider)),
        (gettext("Kind"), SORTS.get(promise.kind)),
    ):
        if chosen:
            under.append(Item(label=label, words=str(chosen)))
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
