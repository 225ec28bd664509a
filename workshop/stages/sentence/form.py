"""The forms of a sentence: how somebody goes on with it, and what is shared in all of them."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _
from wtforms import IntegerField, SelectMultipleField

from workshop.domain.contributions.note import Note
from workshop.web.forms import Keyed, words

LENGTH = 160  # characters: forty of them stand on one screen, page by page


class SentenceForm(Keyed):
    """One sentence."""

    text = words(_("In your own words"), length=LENGTH)


class SharedForm(Keyed):
    """The sentence of all, and the sentences it comes from. `seen`: the version shown."""

    notes = SelectMultipleField(_("It comes from these"), validate_choice=False)
    text = words(_("Our shared sentence"), length=280)
    seen = IntegerField(default=0)

    def chosen(self, notes: Iterable[Note]) -> list[Note]:
        """Those of `notes` that are ticked, in their order; what is hidden by now is left out."""
        ticked = set(self.notes.data or ())
        return [note for note in notes if note.id in ticked]
