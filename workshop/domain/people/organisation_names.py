"""One organisation under several spellings: "TE-toimisto Kouvola", "Kouvolan TE-tsto"."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

LEGAL_FORMS = {
    "oy",
    "oyj",
    "ab",
    "abp",
    "ry",
    "rf",
    "ky",
    "sr",
}  # with or without: the same organisation
TYPO = 85  # per cent of letters that two spellings of a word share
INFLECTED = 78  # Turku and Turun, Helsinki and Helsingin
TYPO_FROM, INFLECTED_FROM = 6, 5  # letters: shorter words are too easily two different ones
VOWELS = set("aeiouy")
_WORD = re.compile(r"[^\W_]+")


def spellings(
    names: Sequence[str],
    kinds: Sequence[Sequence[str]] = (),
    apart: Collection[tuple[str, str]] = (),
) -> list[list[str]]:
    """Names that may be one organisation, two or more in each group, in the order of `names`.

    `kinds` are the names that one kind of organisation has in each language: Kela is FPA. Pairs in
    `apart` (each in the order of the alphabet) are known to be two.
    """
    head = {name: name for name in names}

    def top(name: str) -> str:
        while head[name] != name:
            name = head[name]
        return name

    kind = {name: _kind_of(name, kinds) for name in names}
    for one, other in combinations(names, 2):
        first, second = sorted((one, other))
        same_kind = kind[one] is not None and kind[one] == kind[other]
        if (first, second) not in apart and (same_kind or alike(one, other)):
            head[top(other)] = top(one)
    groups: dict[str, list[str]] = {name: [] for name in names}
    for name in names:
        groups[top(name)].append(name)
    return [group for group in groups.values() if len(group) > 1]


def alike(one: str, other: str) -> bool:
    """Whether two names may mean one organisation: the same words, whatever their order and case.

    A word may be inflected (Kouvolan), shortened (tsto) or mistyped; words of the two names that
    have no like in the other tell them apart, and so does every figure.
    """
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return False
    if "".join(mine) == "".join(theirs):
        return True
    if len(mine) != len(theirs):
        return False
    left = list(theirs)
    for word in mine:
        match = next((found for found in left if same_word(word, found)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _kind_of(name: str, kinds: Sequence[Sequence[str]]) -> int | None:
    found = (n for n, called in enumerate(kinds) if any(alike(name, one) for one in called))
    return next(found, None)


def same_word(one: str, other: str) -> bool:
    """One word for both: as it is, inflected, shortened or mistyped."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    if any(letter.isdigit() for letter in short + long):
        return False
    typo = len(short) >= TYPO_FROM and fuzz.ratio(short, long) >= TYPO
    return typo or _inflects(short, long) or _inflects(long, short) or _shortens(short, long)


def _inflects(word: str, whose: str) -> bool:
    """Kouvolan for Kouvola, Turun for Turku, Åbos for Åbo."""
    if whose[-1] not in "ns" or word[-1] in "ns" or len(word) > len(whose) + 1:
        return False
    near = min(len(word), len(whose)) >= INFLECTED_FROM and word[:3] == whose[:3]
    return whose[:-1] == word or (near and fuzz.ratio(word, whose) >= INFLECTED)


def _shortens(short: str, long: str) -> bool:
    """tsto for toimisto: its letters in order, from the first to the last, hardly a vowel."""
    rest = iter(long)
    return (
        3 <= len(short) < len(long)
        and (short[0], short[-1]) == (long[0], long[-1])
        and sum(letter in VOWELS for letter in short) <= 1
        and all(letter in rest for letter in short)
    )


@lru_cache(maxsize=4096)  # a list is compared pair by pair
def _words(name: str) -> list[str]:
    bare = unicodedata.normalize("NFKD", name.casefold())
    words = _WORD.findall("".join(c for c in bare if not unicodedata.combining(c)))
    return [word for word in words if word not in LEGAL_FORMS] or words
