"""Introductions: three short answers, side by side at the table."""

from dataclasses import dataclass
from typing import Any

from flask_babel import lazy_gettext as _

from workshop.agenda import StageKind
from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
from workshop.live import Place, region
from workshop.web import language
from workshop.web.forms import Keyed, words

FIELDS = ("q1", "q2", "q3")  # one for each prompt
LENGTH = 200


class AnswersForm(Keyed):
    """Three answers; one that is left empty is not shown."""

    q1 = words(_("Your answer"), length=LENGTH, required=False)
    q2 = words(_("Your answer"), length=LENGTH, required=False)
    q3 = words(_("Your answer"), length=LENGTH, required=False)


def answers_form(stage: Stage, posted: Any = None, **typed: str) -> AnswersForm:
    """The form with the stage's prompts as labels; `typed` are earlier answers by field."""
    form = AnswersForm(posted, data=typed)
    for field, prompt in zip(FIELDS, stage.prompts, strict=False):
        form[field].label.text = language.local(prompt)
    return form


@dataclass(frozen=True)
class Question:
    """A prompt and what people answered to it."""

    prompt: dict[str, str]
    answers: list[Note]


def own_answers(stage: Stage, person: Participant) -> dict[str, Note]:
    """What `person` has answered, by field."""
    return {note.field: note for note in notes_of(stage, writer=person)}


class Introductions(StageKind):
    """Who does what."""

    key = "introductions"

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The form with what I have answered already."""
        mine = own_answers(stage, participant)
        form = answers_form(stage, **{field: note.text for field, note in mine.items()})
        return {
            "form": form,
            "fields": FIELDS[: len(stage.prompts)],
            "answered": bool(mine),
            "waiting": any(note.is_waiting for note in mine.values()),
        }

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """How many have answered each question, and how many anything."""
        notes = [note for note in notes_of(stage) if note.is_shown and note.text]
        here = {p.id for p in stage.session.participants if p.is_here}
        return {
            "questions": _questions(stage, notes),
            "answered": len({note.participant_id for note in notes} & here),
            "here": len(here),
        }


def _questions(stage: Stage, notes: list[Note]) -> list[Question]:
    return [
        Question(prompt, [note for note in notes if note.field == field])
        for field, prompt in zip(FIELDS, stage.prompts, strict=False)
    ]


@region("introductions/table", per="group", template="stages/introductions/table.html")
def table(place: Place) -> dict[str, Any]:
    """The answers of one table, question by question."""
    assert place.stage
    if place.group is None:
        return {"questions": []}
    notes = [
        note for note in notes_of(place.stage, group=place.group) if note.is_shown and note.text
    ]
    return {"questions": _questions(place.stage, notes)}


from workshop.stages.introductions import participant as routes  # noqa: E402, F401
