"""Which pictures of the session's deck are offered, and which wait for her decision."""

from workshop.domain.catalogue.decks import MetaphorCard
from workshop.domain.session.stage import Stage
from workshop.stages.warm_up.options import WarmUpOptions
from workshop.web.decks import find_deck

KEEP, LEAVE_OUT, PUT_BACK = "keep", "leave-out", "put-back"


def options_of(stage: Stage) -> WarmUpOptions:
    """What she has decided so far."""
    return WarmUpOptions.model_validate(stage.options)


def deck_of(stage: Stage) -> tuple[MetaphorCard, ...]:
    """Every picture of the session's deck; none if the deck has been taken away."""
    deck = find_deck(stage.session.deck)
    return deck.cards if deck else ()


def cards_of(stage: Stage) -> tuple[MetaphorCard, ...]:
    """The pictures that are offered."""
    gone = options_of(stage).left_out
    return tuple(card for card in deck_of(stage) if card.key not in gone)


def undecided(stage: Stage) -> tuple[MetaphorCard, ...]:
    """Offered, marked to be tested first, and she has not said that they stay."""
    kept = options_of(stage).kept
    return tuple(card for card in cards_of(stage) if card.test_first and card.key not in kept)


def decide(stage: Stage, card: str, decision: str) -> None:
    """`card` is kept, left out, or put back to where it was before she decided."""
    now = options_of(stage)
    left_out = [key for key in now.left_out if key != card]
    kept = [key for key in now.kept if key != card]
    if decision == LEAVE_OUT:
        left_out.append(card)
    elif decision == KEEP:
        kept.append(card)
    stage.options = {**stage.options, "left_out": left_out, "kept": kept}
