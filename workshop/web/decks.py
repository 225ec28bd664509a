"""Pictures of the decks: public, kept by browsers for good; only what a deck names is served."""

import hashlib
from functools import cache
from mimetypes import guess_type

from flask import Blueprint, Response, abort, url_for

from workshop.domain import catalogue
from workshop.domain.catalogue.decks import Deck, MetaphorCard
from workshop.web import packed

door = Blueprint("decks", __name__)


@door.get("/decks/<deck_key>/<file>")
def picture(deck_key: str, file: str) -> Response:
    """One picture. 404 for a deck that is not there and a file that no card names."""
    deck = find_deck(deck_key)
    if deck is None or file not in {card.file for card in deck.cards}:
        abort(404)
    return packed.answer(_content(deck_key, file), guess_type(file)[0] or "image/svg+xml")


def find_deck(key: str) -> Deck | None:
    """The deck of that key."""
    return catalogue.decks().get(key)


def find_card(deck_key: str, card_key: str | None) -> MetaphorCard | None:
    """The card of a deck; None where there is none (somebody speaks without a card)."""
    deck = find_deck(deck_key)
    return deck.card(card_key) if deck and card_key else None


def card_url(deck_key: str, card: MetaphorCard) -> str:
    """The address of a card's picture, new when the picture is."""
    return url_for(
        "decks.picture", deck_key=deck_key, file=card.file, v=_stamp(deck_key, card.file)
    )


@cache
def _content(deck_key: str, file: str) -> bytes:
    return (catalogue.DECKS / deck_key / file).read_bytes()


@cache
def _stamp(deck_key: str, file: str) -> str:
    return hashlib.sha256(_content(deck_key, file)).hexdigest()[:10]
