"""One word for one thing: words that were given up stand in no text, in no language."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import polib
import pytest

from tests.architecture.test_translations import texts
from workshop.config import ROOT, SESSIONS

# The beginning of a word that was given up, and the one that is said instead.
GIVEN_UP = {
    "fi": {
        "ohjaamo": "ohjausnäkymä", "muistiinpano": "lappu", "lupau": "sitoumus",
        "ommel": "yhdistä", "ompel": "yhdistä", "luettelo": "lista", "suostui": "lupasi",
        "talo": "organisaatio", "talot": "organisaatio", "kooste": "yhteenveto",
        "työpaja": "paja", "ohjaaja": "fasilitoija", "fasilitaattor": "fasilitoija",
        "kuvakort": "kuva", "kortti": "kuva", "kortit": "kuva", "korttia": "kuva",
    },
    "sv": {
        "anteckning": "lapp", "löfte": "åtagande", "löften": "åtagande", "sy": "slå ihop",
        "sydda": "slå ihop", "sammandrag": "sammanfattning", "verkstad": "workshop",
        "verkstäder": "workshop", "likadan": "samma", "kort": "bild", "kontrollbord": "kontrollvy",
    },
    "en": {
        "sew": "group", "sewn": "group", "stitch": "mark", "quarrel": "conflict", "mend": "fix",
        "promises": "commitments", "house": "organisation", "houses": "organisation",
        "weave": "make", "woven": "put together", "card": "picture", "cards": "picture",
    },
}  # fmt: skip
# "Kort" is an adjective too, a house can stand in a picture, and to promise is a verb.
ALLOWED = {
    "sv": ("en kort", "kort workshop", "berätta kort", "kort text"),
    "en": ("promises for somebody else",),
}
BOUNDARY = r"\b"
WHOLE = {
    "talo",
    "talot",
    "kort",
    "sy",
    "sew",
    "house",
    "houses",
    "mend",
    "card",
    "cards",
    "promises",
}


def _given_up(language: str, text: str) -> list[str]:
    said = text.lower()
    for allowed in ALLOWED.get(language, ()):
        said = said.replace(allowed, "")
    return [
        word
        for word in GIVEN_UP[language]
        if re.search(rf"\b{word}{BOUNDARY if word in WHOLE else ''}", said)
    ]


def _interface(language: str) -> Iterator[str]:
    if language == "en":
        for message in texts():
            yield from [message] if isinstance(message, str) else message
        return
    path = ROOT / "workshop" / "translations" / language / "LC_MESSAGES" / "messages.po"
    for entry in polib.pofile(str(path)):
        yield entry.msgstr
        yield from entry.msgstr_plural.values()


def _content(language: str) -> Iterator[str]:
    """Everything in the designs, canvases and usual stages that is said in `language`."""

    def walk(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for key, inside in value.items():
                yield from [inside] if key == language and isinstance(inside, str) else walk(inside)
        elif isinstance(value, list):
            for inside in value:
                yield from walk(inside)

    for folder in ("designs", "canvases", "stages"):
        for path in sorted((SESSIONS / folder).glob("*.toml")):
            yield from walk(tomllib.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("language", GIVEN_UP)
def test_no_word_comes_back_that_was_given_up(language: str) -> None:
    found = {
        text: [f"{word}: say {GIVEN_UP[language][word]}" for word in words]
        for text in (*_interface(language), *_content(language))
        if (words := _given_up(language, text))
    }
    assert found == {}
