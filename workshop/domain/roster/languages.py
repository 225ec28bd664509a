"""Languages as people write them, "suomi, ruotsi", "fi/sv" or "Swedish", as ISO 639 codes."""

import re
from functools import cache

from babel import Locale

from workshop.domain.roster.cleaning import clean, fold
from workshop.locale import languages

# Babel (the Unicode CLDR) names some 600 languages in each of ours. These are the
# other words people use. Dari is a form of Persian and has no two-letter code of its own.
_OTHER_WORDS = {
    "fi": "suomea, suomen kieli, suomeksi, fin, selkosuomi, lättläst finska",
    "sv": "ruotsin kieli, ruotsiksi, swe, finlandssvenska, suomenruotsi",
    "en": "englannin kieli, englanniksi, eng, british english",
    "ar": "arab, arabi, ara",
    "fa": "farsi, dari, persialainen",
    "ckb": "sorani, soranikurdi, keskikurdi",
    "ku": "kurmandži, kurmanji, kurmanci",
    "so": "som, somalian kieli",
    "ru": "rus, venäjän kieli",
    "uk": "ukr",
    "et": "est, eesti",
    "zh": "mandariini, mandarin, mandariinikiina",
    "se": "saame, samiska, sami",
    "fse": "suomalainen viittomakieli, viittomakieli, finskt teckenspråk, teckenspråk, "
    "finnish sign language, sign language",
    "fss": "suomenruotsalainen viittomakieli, finlandssvenskt teckenspråk, "
    "finland-swedish sign language",
}
_FILLERS = {"kieli", "kielta", "sprak", "spraket", "language"}
_BETWEEN = re.compile(r"[;/,|&+·•]|\s(?:ja|sekä|och|samt|and)\s", re.IGNORECASE)
_ASIDE = re.compile(r"\(.*?\)")


def language_codes(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes in the order written, each once, and the words that are no language we know."""
    codes: list[str] = []
    unknown: list[str] = []
    for part in map(clean, _BETWEEN.split(_ASIDE.sub(" ", written))):
        found = _codes(part)
        codes.extend(found)
        if not found and fold(part):
            unknown.append(part)
    return tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(unknown))


def _codes(part: str) -> list[str]:
    whole = _code(part)
    if whole:
        return [whole]
    words = [word for word in part.split() if fold(word) not in _FILLERS]  # "suomi ruotsi"
    codes = [code for word in words if (code := _code(word))]
    return codes if len(codes) == len(words) else []


def _code(word: str) -> str | None:
    names = _names()
    tag = re.fullmatch(r"([A-Za-z]{2,3})[-_][A-Za-z]{2,4}", word)  # "sv-FI"
    folded = fold(tag[1] if tag else word)
    # "puhun ruotsia": the Finnish partitive adds an a
    return names.get(folded) or (names.get(folded[:-1]) if folded.endswith("a") else None)


def _cldr(language: Locale) -> dict[str, str]:
    """Code to name in this language, without the regional variants ("en_GB")."""
    named = language.languages.items()
    return {str(code): str(name) for code, name in named if "_" not in str(code)}


@cache
def _names() -> dict[str, str]:
    """Folded word to code. Codes come before names, short codes before long, ours before all."""
    lists = [_cldr(language.babel) for language in languages]
    plain = sorted({code for known in lists for code in known}, key=lambda code: (len(code), code))
    names = {fold(word): code for code, words in _OTHER_WORDS.items() for word in words.split(",")}
    for code in plain:
        names.setdefault(code, code)
    for code in plain:
        for known in lists:
            names.setdefault(fold(known.get(code, code)), code)
    return names
