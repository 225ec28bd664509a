"""The form of a table's task."""

from flask_babel import lazy_gettext as _
from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from workshop.web.forms import Keyed, words


class WordingForm(Keyed):
    """The task in one sentence, and an example of it."""

    sentence = words(_("Our problem in one sentence"), length=280)
    sources = SelectMultipleField(
        _("Which notes does it come from?"), validate_choice=False, widget=ListWidget(),
        option_widget=CheckboxInput(),
    )  # fmt: skip
    example = words(_("An example from everyday work"), length=500, required=False)
