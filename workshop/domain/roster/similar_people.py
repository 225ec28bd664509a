"""People who may be on the list twice: names that are nearly the same."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy
from rapidfuzz import fuzz, process

from workshop.domain.people.organisation_names import alike

NEARLY = 88  # per cent of letters two spellings of a name share (normalised indel similarity)
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Listed:
    """Somebody on the list."""

    id: str
    name: str
    organisation: str = ""


def look_alike(people: Sequence[Listed]) -> list[tuple[Listed, Listed]]:
    """Pairs that may be one person, in the order of the list.

    The same words in any order; nearly the same letters; "Maija V." and "Maija" for Maija Virtanen.
    Only where the organisations are alike or one is unknown, except for the very same full name.
    Figures tell apart: "Asiakas 1" is not "Asiakas 2". Thousands of people in a second.
    """
    words = [_words(person.name) for person in people]
    pairs = {
        (one, other)
        for one, other in {*_near_letters(words), *_short_forms(words)}
        if _may_be_one(people[one], people[other], words[one], words[other])
    }
    return [(people[one], people[other]) for one, other in sorted(pairs)]


def _near_letters(words: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Places of names whose letters are nearly the same and whose figures are the same."""
    letters = [" ".join(sorted(mine)) for mine in words]
    if not letters:
        return
    likeness = process.cdist(
        letters, letters, scorer=fuzz.ratio, score_cutoff=NEARLY, dtype=numpy.uint8
    )
    figures = ["".join(c for c in name if c.isdigit()) for name in letters]
    kinds = numpy.unique(figures, return_inverse=True)[1]
    same = numpy.equal.outer(kinds, kinds)
    for one, other in numpy.argwhere(numpy.triu(likeness, 1) * same):
        yield int(one), int(other)


def _short_forms(words: list[list[str]]) -> Iterator[tuple[int, int]]:
    """Places of names that begin alike, where one of the two is shortened: "Maija", "Maija V."."""
    by_first = defaultdict(list)
    for place, mine in enumerate(words):
        if mine:
            by_first[mine[0]].append(place)
    for places in by_first.values():
        for one in places:
            if len(words[one]) == 1 or any(_is_initial(word) for word in words[one][1:]):
                yield from ((min(one, other), max(one, other)) for other in places if other != one)


def _may_be_one(one: Listed, other: Listed, mine: list[str], theirs: list[str]) -> bool:
    if not mine or not theirs:
        return False
    if sorted(mine) == sorted(theirs) and len(mine) > 1:
        return True
    known = bool(one.organisation and other.organisation)
    if min(len(mine), len(theirs)) == 1:
        near = mine[0] == theirs[0] and known
    else:
        near = _shortened(mine, theirs) or _nearly(mine, theirs)
    return near and (not known or alike(one.organisation, other.organisation))


def _nearly(mine: list[str], theirs: list[str]) -> bool:
    return fuzz.ratio(" ".join(sorted(mine)), " ".join(sorted(theirs))) >= NEARLY


def _shortened(mine: list[str], theirs: list[str]) -> bool:
    """Word for word the same, where a single letter stands for a word."""
    return (
        len(mine) == len(theirs)
        and mine[0] == theirs[0]
        and all(
            a == b or (a[0] == b[0] and (_is_initial(a) or _is_initial(b)))
            for a, b in zip(mine, theirs, strict=True)
        )
    )


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha()


def _words(name: str) -> list[str]:
    """Without capitals and accents: "Hanna-Mari Kärki" is hanna, mari, karki."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return _WORD.findall("".join(c for c in bare if not unicodedata.combining(c)))
