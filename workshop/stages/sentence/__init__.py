"""One sentence from everybody, and one of all together; or one line each, as a round.

__init__  the kind      options · form      participant  one's own      facilitator  the shared one
"""

from collections.abc import Collection, Iterator
from typing import Any, TypedDict

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.contributions.shared_sentence import SharedSentence, versions_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Column, Heading, Item, Items, Quote, Record, Sheet
from workshop.outcome.reader import Reader
from workshop.stages.sentence.facilitator import facilitator_actions
from workshop.stages.sentence.form import SentenceForm
from workshop.stages.sentence.options import SentenceOptions, options_of
from workshop.stages.sentence.participant import actions
from workshop.stages.sentence.regions import everybody, mine, sentences

SENTENCES = Sheet(
    "sentences",
    _("Sentences"),
    _("What people wrote for the shared sentence, and its versions; without names."),
    (
        Column("id", _("Id")),
        Column("stage", _("Stage")),
        Column("version", _("Shared version")),
        Column("sentence", _("Sentence")),
    ),
)


class PhoneFace(TypedDict):
    """The composer."""

    form: SentenceForm


class SentenceKind(StageKind[SentenceOptions]):
    """One sentence of everybody."""

    key = "sentence"
    name = _("One sentence from everybody")
    options = SentenceOptions
    has_done_button = False
    contributions = (Note, SharedSentence)
    regions = (mine, everybody)
    participant = actions
    facilitator = facilitator_actions
    sheets = (SENTENCES,)
    exercises = (Exercise("sentences", ("text",), Note),)
    desk_exercises = (Exercise("shared", ("text",), SharedSentence),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The composer."""
        return {"form": SentenceForm()}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The beginning, the answers as they come, the shared sentence."""
        return sentences(stage)

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """How many there are, and the way to the shared one."""
        return {**sentences(stage), "options": options_of(stage)}

    def ready(self, stage: Stage) -> Collection[str]:
        """Who has written."""
        return {n.participant_id for n in notes_of(stage) if n.counts and n.participant_id}

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The shared sentence, its versions, then everybody's."""
        versions = reader.shown(versions_of(stage))
        if versions:
            yield Heading(words=gettext("Our shared sentence"))
            yield Quote(said=reader.said(versions[-1]), id=versions[-1].id)
        if len(versions) > 1:
            earlier = tuple(Item(words=reader.said(v)) for v in versions[:-1])
            yield Items(items=(Item(words=gettext("Earlier versions"), under=earlier),))
        written = reader.shown(notes_of(stage))
        if written:
            yield Heading(words=gettext("Everybody's sentences"))
            yield Items(items=tuple(Item(words=reader.said(note)) for note in written))

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Everybody's without a number, then the versions."""
        things: list[tuple[Any, int | str]] = [
            *((note, "") for note in reader.shown(notes_of(stage))),
            *((version, version.number) for version in reader.shown(versions_of(stage))),
        ]
        for thing, number in things:
            values = (thing.id, reader.local(stage.title), number, reader.said(thing))
            yield Record(SENTENCES.key, values)
