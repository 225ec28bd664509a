"""Decks: what ships is whole; a broken deck names its card."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from workshop.domain.catalogue.content import ContentError
from workshop.domain.catalogue.decks import load_deck, load_decks

DECKS = Path(__file__).parents[2] / "sessions" / "decks"

CARD = """
[[cards]]
key = "bridge"
file = "bridge.svg"
title = {fi = "Silta", sv = "Bron", en = "The bridge"}
alt = {fi = "Puusilta kulkee puron yli.", sv = "En träbro.", en = "A wooden bridge."}
themes = ["boundary"]
"""
HEAD = 'key = "small"\ntitle = {fi = "Pieni", sv = "Liten", en = "Small"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck of one card, in order."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "bridge.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "deck.toml").write_text(HEAD + CARD, encoding="utf-8")
    return folder


def said(folder: Path, text: str) -> list[str]:
    (folder / "deck.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load_deck(folder)
    return str(refused.value).split("\n")


def test_the_short_deck_has_twelve_pictures_in_three_languages():
    deck = load_decks(DECKS)["short"]
    assert len(deck.cards) == 12
    for card in deck.cards:
        assert len(set(card.alt.values())) == 3
        root = ElementTree.parse(DECKS / "short" / card.file).getroot()
        assert root.tag.endswith("svg")


def test_a_card_is_found_by_its_key(folder: Path):
    deck = load_deck(folder)
    card = deck.card("bridge")
    assert card is not None
    assert (card.title["sv"], card.themes, card.test_first) == ("Bron", ("boundary",), False)
    assert deck.card("tunnel") is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HEAD, "cards: missing: write the cards, each under [[cards]]"),
        (HEAD + "cards = []", "cards: write at least 1"),
        (HEAD.replace("small", "big") + CARD,
         'key: write "small" as the folder is named, not "big"'),
        (HEAD + CARD.replace("bridge.svg", "brigde.svg"),
         'cards.bridge.file: there is no picture "brigde.svg" in the folder small/'),
        (HEAD + CARD.replace("bridge.svg", "../small/bridge.svg"),
         'cards.bridge.file: there is no picture "../small/bridge.svg" in the folder small/'),
        (HEAD + CARD + CARD, "cards.bridge.key: 2 cards have this key; give each its own"),
        (HEAD + CARD.replace('sv = "En träbro.", ', ""),
         "cards.bridge.alt.sv: missing: write the text in this language too"),
        (HEAD + CARD + 'test_first = "yes"',
         "cards.bridge.test_first: write true or false, without quotes"),
        (HEAD + CARD + "theme = 1",
         'cards.bridge.theme: nothing reads this key here; did you mean "themes"?'),
        (HEAD + CARD.replace('["boundary"]', '"boundary"'),
         'cards.bridge.themes: write a list, not "boundary"'),
        (HEAD + CARD.replace('key = "bridge"\n', ""),
         "cards.1.key: missing: write a short key of small letters"),
    ],
)  # fmt: skip
def test_one_mistake(folder: Path, text: str, problem: str):
    assert f"small/deck.toml: {problem}" in said(folder, text)


def test_a_folder_without_a_deck_is_named(folder: Path):
    (folder / "deck.toml").unlink()
    with pytest.raises(ContentError, match=r"small/deck\.toml: there is no such file"):
        load_decks(folder.parent)
