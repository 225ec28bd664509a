"""The form of the introductions."""

from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.note import Note, notes_of
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage
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


def own_answers(stage: Stage, person: Participant) -> dict[str, Note]:
    """What `person` has answered, by field."""
    return {note.field: note for note in notes_of(stage, writer=person)}
