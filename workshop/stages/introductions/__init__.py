"""Introductions: three short answers, side by side at the table.

__init__  the kind      form · participant  answering      regions  a table's answers
"""

from collections.abc import Iterator
from functools import partial
from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import Exercise, StageKind
from workshop.outcome.blocks import Block, Record
from workshop.outcome.reader import Reader
from workshop.stages.introductions.form import FIELDS, AnswersForm, answers_form, own_answers
from workshop.stages.introductions.participant import actions
from workshop.stages.introductions.regions import Question, questions, table
from workshop.surface.records import NOTES, note_blocks, note_records


class PhoneFace(TypedDict):
    """The form with what I have answered already."""

    form: AnswersForm
    fields: tuple[str, ...]
    answered: bool
    waiting: bool


class ConsoleFace(TypedDict):
    """How many have answered each question, and how many anything."""

    questions: list[Question]
    answered: int
    here: int


class Introductions(StageKind):
    """Who does what."""

    key = "introductions"
    name = _("Introductions")
    contributions = (Note,)
    prompts_exactly = len(FIELDS)
    regions = (table,)
    participant = actions
    sheets = (NOTES,)
    exercises = (Exercise("introductions", FIELDS, Note),)

    def check(self, stage: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Three questions."""
        prompts = stage.get("prompts")
        if isinstance(prompts, list) and len(prompts) != len(FIELDS):
            yield (
                "prompts",
                f"write exactly three questions for introductions, not {len(prompts)}",
            )

    def phone(self, stage: Stage, participant: Participant) -> PhoneFace:
        """The form with what I have answered already."""
        mine = own_answers(stage, participant)
        form = answers_form(stage, **{field: note.text for field, note in mine.items()})
        return {
            "form": form,
            "fields": FIELDS[: len(stage.prompts)],
            "answered": bool(mine),
            "waiting": any(note.is_waiting for note in mine.values()),
        }

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """How many have answered each question, and how many anything."""
        asked = questions(stage, notes_of(stage))
        here = {p.id for p in stage.session.participants if p.is_here}
        answered = {note.participant_id for question in asked for note in question.answers}
        return {"questions": asked, "answered": len(answered & here), "here": len(here)}

    def outcome(self, stage: Stage, reader: Reader) -> Iterator[Block]:
        """The answers, table by table."""
        return note_blocks(stage, reader, partial(_prompt, stage, reader))

    def records(self, stage: Stage, reader: Reader) -> Iterator[Record]:
        """Every answer with its question."""
        return note_records(stage, reader, partial(_prompt, stage, reader))


def _prompt(stage: Stage, reader: Reader, field: str) -> str:
    """The question that a field answers."""
    texts = dict(zip(FIELDS, stage.prompts, strict=False))
    return reader.local(texts.get(field, {"": field}))
