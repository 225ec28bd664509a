"""People who may be on the list twice: names that are nearly the same."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy
from rapidfuzz import fuzz, process

from workshop.domain.roster.organisation_names import alike

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
    """
    places = {person.id: place for place, person in enumerate(people)}
    words = {person.id: _words(person.name) for person in people}
    pairs = {
        (one, other)
        for one, other in _candidates(people, words)
        if _may_be_one(one, other, words[one.id], words[other.id])
    }
    return sorted(pairs, key=lambda pair: (places[pair[0].id], places[pair[1].id]))


def _candidates(
    people: Sequence[Listed], words: dict[str, list[str]]
) -> Iterator[tuple[Listed, Listed]]:
    """Those who share their first word, and those whose letters are nearly the same."""
    by_first = defaultdict(list)
    for person in people:
        if words[person.id]:
            by_first[words[person.id][0]].append(person)
    for same in by_first.values():
        yield from combinations(same, 2)
    letters = [" ".join(sorted(words[person.id])) for person in people]
    if letters:
        likeness = process.cdist(
            letters, letters, scorer=fuzz.ratio, score_cutoff=NEARLY, dtype=numpy.uint8
        )
        for one, other in numpy.argwhere(numpy.triu(likeness, 1)):
            yield people[one], people[other]


def _may_be_one(one: Listed, other: Listed, mine: list[str], theirs: list[str]) -> bool:
    if not mine or not theirs:
        return False
    if sorted(mine) == sorted(theirs) and len(mine) > 1:
        return True
    known = bool(one.organisation and other.organisation)
    if known and not alike(one.organisation, other.organisation):
        return False
    if min(len(mine), len(theirs)) == 1:
        return mine[0] == theirs[0] and known
    return _shortened(mine, theirs) or _nearly(mine, theirs)


def _nearly(mine: list[str], theirs: list[str]) -> bool:
    return fuzz.ratio(" ".join(sorted(mine)), " ".join(sorted(theirs))) >= NEARLY


def _shortened(mine: list[str], theirs: list[str]) -> bool:
    """Word for word the same, where a single letter stands for a word."""
    return (
        len(mine) == len(theirs)
        and mine[0] == theirs[0]
        and all(
            a == b or (1 in (len(a), len(b)) and a[0] == b[0])
            for a, b in zip(mine, theirs, strict=True)
        )
    )


def _words(name: str) -> list[str]:
    """Without capitals and accents: "Hanna-Mari Kärki" is hanna, mari, karki."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return _WORD.findall("".join(c for c in bare if not unicodedata.combining(c)))
