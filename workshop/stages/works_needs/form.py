"""The form of one note; its side is the button that sends it."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import StringField
from wtforms.validators import AnyOf

from workshop.domain.session.stage import Stage
from workshop.stages.works_needs.options import options_of
from workshop.web.forms import Keyed, words


def note_form(stage: Stage, data: Any = None) -> Any:
    """The form with the stage's columns and length."""
    options = options_of(stage)
    keys = [column.key for column in options.columns]

    class NoteForm(Keyed):
        text = words(_("Your note"), length=options.max_chars)
        column = StringField(validators=[AnyOf(keys, message=_("Choose a side for your note."))])

    return NoteForm(data)
