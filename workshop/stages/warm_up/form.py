"""The form of the warm-up: a card of the session's deck, or none, and a line."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField
from wtforms.validators import ValidationError

from workshop.domain.session.stage import Stage
from workshop.stages.warm_up.pictures import cards_of, options_of
from workshop.web.forms import Keyed, line


class PickForm(Keyed):
    """A card or `without` one; a line if they like."""

    card = StringField(_("Choose a picture"))
    without = BooleanField()
    line = line(_("One line about it, if you like"), length=140)
    known: frozenset[str] = frozenset()  # keys of the cards that lie on the table
    left_out: frozenset[str] = frozenset()

    def validate_without(self, field: BooleanField) -> None:
        """One or the other."""
        if not field.data and self.card.data not in self.known:
            said = _("Choose a picture first, or choose to speak without a picture.")
            if self.card.data in self.left_out:
                said = _("This picture is no longer offered. Choose another one.")
            self.card.errors = [str(said)]
            raise ValidationError(said)


def pick_form(stage: Stage, *sent: Any, **known: Any) -> PickForm:
    """The form with the cards that are offered."""
    form = PickForm(*sent, **known)
    form.known = frozenset(card.key for card in cards_of(stage))
    form.left_out = frozenset(options_of(stage).left_out)
    return form
