"""Decks of metaphor cards, from `sessions/decks/<key>/deck.toml` and the pictures beside it."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from workshop.domain.catalogue.content import ContentError, Problem, checked, read_toml
from workshop.domain.catalogue.content.fields import Content, Key, Line, Text, rows


class MetaphorCard(Content):
    """A picture: `file` beside deck.toml, `alt` says what it shows. `test_first` marks a picture
    that should be shown to people with a refugee background before it is used."""

    key: Key
    file: Line
    title: Text
    alt: Text
    themes: Annotated[tuple[Line, ...], rows()]
    test_first: bool = False


class Deck(Content):
    """Pictures that belong together, in the order they are laid out."""

    key: Key
    title: Text
    cards: Annotated[tuple[MetaphorCard, ...], rows(at_least=1)]

    def card(self, key: str) -> MetaphorCard | None:
        """The card of that key, if it is in this deck."""
        return next((card for card in self.cards if card.key == key), None)


def load_deck(folder: Path) -> Deck:
    """The deck in `folder`. Raises ContentError with all that is wrong, missing pictures too."""
    file = f"{folder.name}/deck.toml"
    data = read_toml(folder / "deck.toml", file)
    return checked(Deck, data, file, also=_nonsense(data, folder, file))


def load_decks(folder: Path) -> dict[str, Deck]:
    """All decks of a folder by key, in the order of their folders' names.

    Raises ContentError with everything wrong in any of them.
    """
    decks: dict[str, Deck] = {}
    problems: list[Problem] = []
    for inside in sorted(path for path in folder.glob("[!.]*") if path.is_dir()):
        try:
            deck = load_deck(inside)
            decks[deck.key] = deck
        except ContentError as error:
            problems += error.problems
    if problems:
        raise ContentError(problems)
    return decks


def _nonsense(data: dict[str, Any], folder: Path, file: str) -> Iterator[Problem]:
    """A key that is not the folder's, cards of the same key, pictures that are not there."""
    key = data.get("key")
    if isinstance(key, str) and key != folder.name:
        said = f'write "{folder.name}" as the folder is named, not "{key}"'
        yield Problem(file, "", "key", said)
    listed = data.get("cards")
    cards = [c for c in listed if isinstance(c, dict)] if isinstance(listed, list) else []
    for card_key, count in Counter(str(c["key"]) for c in cards if "key" in c).items():
        if count > 1:
            said = f"{count} cards have this key; give each its own"
            yield Problem(file, "", f"cards.{card_key}.key", said)
    pictures = {path.name for path in folder.iterdir() if path.is_file()}
    for number, card in enumerate(cards, 1):
        name = card.get("file")
        if isinstance(name, str) and name.strip() and name not in pictures:
            said = f'there is no picture "{name}" in the folder {folder.name}/'
            yield Problem(file, "", f"cards.{card.get('key') or number}.file", said)
