"""The form of a table's task."""

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, IntegerField, SelectMultipleField
from wtforms.validators import Optional

from workshop.web.forms import Keyed, words


class WordingForm(Keyed):
    """The task in one sentence, an example of it, and the notes that it comes from.

    `seen` is the number of the wording that the writer had before them, `tied` the notes that were
    ticked then: what somebody else has ticked meanwhile stays.
    """

    sentence = words(_("Our problem in one sentence"), length=280)
    example = words(_("An example from everyday work"), length=500, required=False)
    notes = SelectMultipleField(_("Which notes does it come from?"), validate_choice=False)
    seen = IntegerField(validators=[Optional()])
    tied = HiddenField(default="")
