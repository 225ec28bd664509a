"""Seeds and the next meeting in the outcome."""

from collections.abc import Iterator

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.next_meeting import NextMeeting
from workshop.domain.contributions.seed import ELSEWHERE, Seed
from workshop.domain.session.stage import Stage
from workshop.outcome.blocks import Block, Column, Heading, Item, Items, Quote, Record, Sheet
from workshop.outcome.plants import group_name
from workshop.outcome.reader import Reader
from workshop.stages.seeds.lists import by_kind, interested, shown_seeds
from workshop.stages.seeds.words import KIND_NAMES, NOTED_AS

SEEDS = Sheet(
    "seeds",
    _("What was left unfinished"),
    _("Matters for later and for decision elsewhere; how many want to go on with each."),
    (
        Column("id", _("Id")),
        Column("text", _("Text")),
        Column("kind", _("Kind")),
        Column("stage", _("Stage")),
        Column("table", _("Table")),
        Column("noted", _("How it was noted")),
        Column("interested", _("Want to go on")),
        Column("names", _("Those who show their name")),
    ),
)


def is_told_in(stage: Stage) -> bool:
    """Whatever their stage, seeds stand in one: the first of the day that is about them."""
    return next(s for s in stage.session.all_stages if s.kind == stage.kind).id == stage.id


def seed_blocks(reader: Reader) -> Iterator[Block]:
    """By kind; what others decide apart from the rest; then the next meeting."""
    seeds = shown_seeds(reader.session)
    for name, those in by_kind(seeds):
        yield Heading(words=str(name), level=1 if those[0].kind == ELSEWHERE else 2)
        for seed in those:
            yield Quote(said=reader.said(seed), source=_source(seed, reader), id=seed.id)
    yield from _meeting(reader)


def seed_records(reader: Reader) -> Iterator[Record]:
    """A row each."""
    wanted = interested(reader.session)
    for seed in shown_seeds(reader.session):
        who = wanted.get(seed.id)
        names = ", ".join(person.name for person in who.named) if who else ""
        values = (
            seed.id, reader.said(seed), str(KIND_NAMES[seed.kind]), reader.local(seed.stage.title),
            group_name(seed.group) if seed.group else "", str(NOTED_AS[seed.noted_as]),
            who.count if who else 0, names,
        )  # fmt: skip
        yield Record(SEEDS.key, values)


def when(meeting: NextMeeting) -> str:
    """The day and the time, as far as they are known."""
    day = meeting.day
    date = f"{day.day}.{day.month}.{day.year}" if day else ""
    return " ".join(filter(None, (date, meeting.time)))


def _source(seed: Seed, reader: Reader) -> str:
    table = group_name(seed.group) if seed.group else ""
    stage = reader.local(seed.stage.title) if seed.stage.kind != "seeds" else ""
    return " · ".join(filter(None, (stage, table)))


def _meeting(reader: Reader) -> Iterator[Block]:
    meeting = NextMeeting.of_session(reader.session.id)
    if meeting is None:
        return
    yield Heading(words=gettext("Next meeting"))
    told = (
        (gettext("When"), when(meeting)),
        (gettext("Place"), meeting.place),
        (gettext("Calls everyone together"), meeting.convener),
        (gettext("What about"), meeting.topic),
    )
    yield Items(items=tuple(Item(label=label, words=words) for label, words in told if words))
