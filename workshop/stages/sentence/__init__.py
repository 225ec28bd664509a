"""Sentence: everybody goes on with one sentence, nameless; then one sentence of all together.

__init__  the kind      form · participant  writing      facilitator  the shared sentence
sentences what the room sees        regions  on phones   records  in the outcome

With `shared = false` it is a round: one line from each, at the beginning or at the end.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.contributions.shared_sentence import (
    SharedSentence,
    sentence_of,
    versions_of,
)
from workshop.domain.contributions.spotlight import spotlit_id
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.sentence import facilitator as at_the_console
from workshop.stages.sentence.form import SentenceForm
from workshop.stages.sentence.options import SentenceOptions
from workshop.stages.sentence.participant import actions
from workshop.stages.sentence.records import (
    SENTENCES,
    SHARED,
    sentence_blocks,
    sentence_records,
)
from workshop.stages.sentence.regions import answers, mine, shared
from workshop.stages.sentence.sentences import FIELD, shown_sentences


class PhoneFace(TypedDict):
    """My form; whether I have written, for then I see the others' sentences too."""

    form: SentenceForm
    has_written: bool
    shared: bool


class RoomFace(TypedDict):
    """The sentences as they came, without names; the one of all, if there is one."""

    sentences: Sequence[Note]
    sentence: SharedSentence | None


class ConsoleFace(TypedDict):
    """All of them, hidden ones too, and every version of the shared one, the newest first."""

    notes: Sequence[Note]
    versions: Sequence[SharedSentence]
    shared: bool
    spotlit: str


class SentenceKind(StageKind[SentenceOptions]):
    """One sentence of everybody."""

    key = "sentence"
    name = _("One sentence from everybody")
    options = SentenceOptions
    has_done_button = False
    contributions = (Note, SharedSentence)
    has_own_list = True
    spotlight = "stages/sentence/spotlight.html"
    regions = (answers, mine, shared)
    participant = actions
    facilitator = at_the_console.actions
    sheets = (SENTENCES, SHARED)
    exercises = (Exercise("sentences", ("text",), Note),)
    desk_exercises = (Exercise("shared", ("text",), SharedSentence),)

    def has_problem_on_top(self, stage: Stage) -> bool:
        """Not over a round: there everybody speaks for themselves."""
        return self.options_of(stage).shared

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """Mine first; the others' when I have written."""
        return {
            "form": SentenceForm(),
            "has_written": bool(notes_of(stage, field=FIELD, writer=participant)),
            "shared": self.options_of(stage).shared,
        }

    def projector(self, stage: Stage, place: Place) -> RoomFace:
        """The beginning, the sentences; then the one of all."""
        return {"sentences": shown_sentences(stage), "sentence": sentence_of(stage)}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """What came, to be read aloud, shown or hidden."""
        return {
            "notes": [n for n in notes_of(stage, field=FIELD) if n.text and not n.is_waiting],
            "versions": versions_of(stage)[::-1],
            "shared": self.options_of(stage).shared,
            "spotlit": spotlit_id(stage.session_id),
        }

    def ready(self, stage: Stage) -> Collection[str]:
        """Who has written."""
        return {n.participant_id for n in notes_of(stage, field=FIELD) if n.participant_id}

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The shared sentence, then the sentences of each, without names."""
        return sentence_blocks(stage, reader)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """A row for each sentence, and for each version of the shared one."""
        return sentence_records(stage, reader)
