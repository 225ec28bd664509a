"""The form of a table's task."""

from flask_babel import lazy_gettext as _

from workshop.web.forms import Keyed, words


class WordingForm(Keyed):
    """The task in one sentence, and an example of it."""

    sentence = words(_("Our task in one sentence"), length=280)
    example = words(_("An example from everyday work"), length=500, required=False)
