"""The forms of a sentence: one's own, and the one of all."""

from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import SelectChoice, SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from workshop.domain.contributions.note import Note
from workshop.web.forms import Keyed, words

FIELD = "sentence"


class SentenceForm(Keyed):
    """How I would end it."""

    text = words(_("Continue the sentence"), length=200)


class SharedForm(Keyed):
    """The sentence of all, and which sentences it was lifted from."""

    sources = SelectMultipleField(
        _("What recurs in these?"), validate_choice=False, widget=ListWidget(),
        option_widget=CheckboxInput(),
    )  # fmt: skip
    text = words(_("The sentence of us all"), length=280)


def shared_form(notes: Sequence[Note], posted: Any = None, **known: Any) -> SharedForm:
    """The form with everybody's sentences to tick."""
    form = SharedForm(posted, data=known)
    form.sources.choices = [SelectChoice(f"notes/{note.id}", note.text) for note in notes]
    return form
