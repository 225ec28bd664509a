"""Headings people write, in Finnish, Swedish and English, and what they mean."""

import re
from enum import Enum

from workshop.domain.roster.cleaning import fold


class Meaning(Enum):
    """What a column holds, where we know; every other column is a trait."""

    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    ID = "id"
    ORGANISATION = "organisation"
    ROLE = "role"
    LOCALITY = "locality"
    LANGUAGES = "languages"


# The first words of each are those shown to people as "headings that work".
WORDS: dict[Meaning, tuple[str, ...]] = {
    Meaning.NAME: (
        *("nimi", "namn", "name", "osallistuja", "deltagare", "participant"),
        *("koko nimi", "etu- ja sukunimi", "etunimi ja sukunimi", "sukunimi ja etunimi"),
        *("etunimi sukunimi", "sukunimi etunimi", "osallistujan nimi", "för- och efternamn"),
        *("fullständigt namn", "förnamn och efternamn", "deltagarens namn", "full name"),
        *("first and last name", "first name and last name", "participant name"),
    ),
    Meaning.FIRST_NAME: (
        *("etunimi", "förnamn", "first name", "kutsumanimi", "tilltalsnamn", "given name"),
        *("forename", "invented_first_name"),
    ),
    Meaning.LAST_NAME: ("sukunimi", "efternamn", "last name", "surname", "family name"),
    Meaning.ID: ("id", "tunnus", "kod", "code", "nro", "tunniste", "koodi", "identifier"),
    Meaning.ORGANISATION: (
        *("organisaatio", "organisation", "organization", "työpaikka", "arbetsplats"),
        *("työnantaja", "arbetsgivare", "workplace", "employer", "organisation_code"),
        *("organization_code", "organisaation nimi"),
    ),
    Meaning.ROLE: (
        *("rooli", "roll", "role", "tehtävä", "uppgift", "nimike", "titteli", "titel", "title"),
        *("ammattinimike", "tehtävänimike", "yrkestitel", "job title", "title_code"),
    ),
    Meaning.LOCALITY: (
        *("paikkakunta", "ort", "locality", "kunta", "kommun", "municipality", "alue"),
        *("kaupunki", "stad", "town", "city"),
    ),
    Meaning.LANGUAGES: (
        *("kielet", "språk", "languages", "kieli", "language", "työkielet", "arbetsspråk"),
        *("työkieli", "kielitaito", "working languages", "working language"),
    ),
}

_MEANINGS = {fold(word): meaning for meaning, words in WORDS.items() for word in words}
_ASIDE = re.compile(r"\(.*?\)")


def meaning_of(heading: str) -> Meaning | None:
    """What the heading means, or None where it is the person's own.

    Case, spaces, accents and punctuation are forgiven, and so are an aside, "Nimi (pakollinen)",
    and two languages side by side, "Nimi / Namn".
    """
    bare = _ASIDE.sub("", heading)
    whole = _MEANINGS.get(fold(bare))
    if whole or "/" not in bare:
        return whole
    parts = {_MEANINGS.get(fold(part)) for part in bare.split("/")}
    return parts.pop() if len(parts) == 1 else None


def words_for(*meanings: Meaning, each: int = 6) -> str:
    """The best known headings of these meanings, for a message."""
    return ", ".join(word for meaning in meanings for word in WORDS[meaning][:each])
