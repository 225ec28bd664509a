"""Warm-up: everybody chooses a picture, or speaks without one; the pictures hang on a line."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, StringField
from wtforms.validators import ValidationError

from workshop.agenda import Readiness, StageKind
from workshop.domain.catalogue.decks import MetaphorCard
from workshop.domain.contributions.pick import Pick
from workshop.domain.people.participant import Participant
from workshop.domain.session.session import Session
from workshop.domain.session.spotlight import Spotlight
from workshop.domain.session.stage import Stage
from workshop.live import Place
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
            said = _("Choose a picture first, or choose to speak without a card.")
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


@dataclass(frozen=True)
class Hanging:
    """A card on the wall and the picks of it, in the order they came."""

    card: MetaphorCard
    count: int
    picks: tuple[Pick, ...] = ()


class WarmUp(StageKind):
    """A choice of pictures."""

    key = "warm_up"
    has_done_button = False

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The deck, what I chose, and a form that knows it."""
        pick = Pick.of(stage, participant)
        known = {"card": pick.card, "line": pick.line} if pick else {}
        return {
            "cards": cards_of(stage.session),
            "pick": pick,
            "form": pick_form(stage.session, **known),
        }

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The wall: every card with its stitches; nobody's name."""
        picks, readiness = Pick.all_of(stage), self.readiness(stage)
        counts = Counter(pick.card for pick in picks)
        cards = cards_of(stage.session)
        return {
            "wall": [Hanging(card, counts[card.key]) for card in cards],
            "columns": 4 if len(cards) <= 12 else 6 if len(cards) <= 24 else 8,
            "chosen": readiness.done,
            "here": readiness.of,
            "without": counts[None],
        }

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """The same with every line, to open on the projector or to hide."""
        picks = Pick.all_of(stage)
        spot = Spotlight.on(stage.session_id)
        hanging = [
            Hanging(card, len(those), those)
            for card in cards_of(stage.session)
            if (those := tuple(p for p in picks if p.card == card.key))
        ]
        return {
            **self.projector(stage, place),
            "hanging": sorted(hanging, key=lambda h: -h.count),
            "bare": [p for p in picks if p.card is None and p.line],
            "lit": spot.target_id if spot else "",
        }

    def readiness(self, stage: Stage) -> Readiness:
        """Who has chosen, with a card or without."""
        people = {p.id for p in stage.session.participants if p.is_here}
        chosen = sum(pick.participant_id in people for pick in Pick.all_of(stage))
        return Readiness(chosen, len(people))


def late_pick_words() -> str:
    """What somebody is told who chose after the stage had closed."""
    return str(gettext("This part had already closed. Your choice is kept."))


from workshop.stages.warm_up import participant as routes  # noqa: E402, F401
