"""The form of the warm-up: a card of the session's deck, or none, and a line."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField
from wtforms.validators import ValidationError

from workshop.domain.catalogue.decks import MetaphorCard
from workshop.domain.session.session import Session
from workshop.web.decks import find_deck
from workshop.web.forms import Keyed, line


class PickForm(Keyed):
    """A card or `without` one; a line if they like."""

    card = StringField(_("Choose a picture"))
    without = BooleanField()
    line = line(_("One line about it, if you like"), length=140)
    known: frozenset[str] = frozenset()  # keys of the cards that lie on the table

    def validate_without(self, field: BooleanField) -> None:
        """One or the other."""
        if not field.data and self.card.data not in self.known:
            said = _("Choose a picture first, or choose to speak without a picture.")
            self.card.errors = [str(said)]
            raise ValidationError(said)


def pick_form(session: Session, *sent: Any, **known: Any) -> PickForm:
    """The form with the cards of the session's deck."""
    form = PickForm(*sent, **known)
    form.known = frozenset(card.key for card in cards_of(session))
    return form


def cards_of(session: Session) -> tuple[MetaphorCard, ...]:
    """The cards on the table; none if the deck has been taken away."""
    deck = find_deck(session.deck)
    return deck.cards if deck else ()
