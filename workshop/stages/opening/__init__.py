"""Opening: what we do and how; ground rules to agree on, and one to add.

__init__  the kind      form · participant  adding a rule, agreeing      regions  what was added
"""

import datetime as dt
from collections.abc import Collection, Iterator
from typing import TypedDict

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from workshop.domain.contributions.marks import count_marks, find_mark, who_marked
from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Paragraph, Quote, Record
from workshop.outcome.reader import Reader
from workshop.stages.opening.form import RuleForm
from workshop.stages.opening.loop import Loop, loop
from workshop.stages.opening.options import OpeningOptions
from workshop.stages.opening.participant import actions
from workshop.stages.opening.regions import added, mine
from workshop.surface.records import NOTES, note_records


class PhoneFace(TypedDict):
    """The rules, and whether I have agreed."""

    rules: tuple[dict[str, str], ...]
    agreed: bool
    form: RuleForm


class RoomFace(TypedDict):
    """The rules with those that were added, and how many have agreed."""

    rules: tuple[dict[str, str], ...]
    added: list[Note]
    agreed: int
    here: int
    loop_of_day: Loop
    ends_at: dt.datetime


class Opening(StageKind[OpeningOptions]):
    """Everybody agrees on the rules, or says what is missing."""

    key = "opening"
    name = _("Opening and ground rules")
    options = OpeningOptions
    has_done_button = False
    contributions = (Note,)
    regions = (added, mine)
    participant = actions
    sheets = (NOTES,)
    exercises = (Exercise("rules", ("text",), Note, examples=True),)

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The rules, and whether I have agreed."""
        return {
            "rules": self.options_of(stage).rules,
            "agreed": find_mark(stage, participant, "agreed") is not None,
            "form": RuleForm(),
        }

    def projector(self, stage: Stage, place: Place) -> RoomFace:
        """The day as a loop, and the rules."""
        readiness = self.readiness(stage)
        return {
            "rules": self.options_of(stage).rules,
            "added": [n for n in notes_of(stage, field="rule") if n.is_shown],
            "agreed": readiness.done,
            "here": readiness.of,
            "loop_of_day": loop(),
            "ends_at": _planned_end(stage),
        }

    console = projector

    def ready(self, stage: Stage) -> Collection[str]:
        """Who has agreed."""
        return who_marked(stage, "agreed")

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """How many agreed, and the rules of the whole room that were added."""
        agreed = count_marks(stage, "agreed") + stage.counted_marks.get("agreed", 0)
        if agreed:
            yield Paragraph(words=gettext("Agreed: %(n)d", n=agreed))
        for note in reader.shown(notes_of(stage)):
            yield Quote(said=reader.said(note), id=note.id)

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """The rules that were added."""
        return note_records(stage, reader)


def _planned_end(stage: Stage) -> dt.datetime:
    session = stage.session
    return session.starts_at + dt.timedelta(minutes=sum(s.minutes for s in session.stages))
