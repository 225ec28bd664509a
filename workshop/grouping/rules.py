"""Rules as data. Each class names its sentence; the caller translates it and fills it in."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass(frozen=True)
class Rule:
    """Anything that a plan must respect."""

    sentence: ClassVar[str] = ""

    def parameters(self) -> dict[str, str]:
        """The fields as text, lists joined by commas, for the translated sentence."""
        return {field.name: _text(getattr(self, field.name)) for field in fields(self)}


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


@dataclass(frozen=True)
class Apart(Rule):
    """No two of these people at one table."""

    sentence: ClassVar[str] = "rule.apart"
    people: tuple[str, ...]


@dataclass(frozen=True)
class Together(Rule):
    """All of these people at one table."""

    sentence: ClassVar[str] = "rule.together"
    people: tuple[str, ...]


@dataclass(frozen=True)
class Pinned(Rule):
    """This person at this table; tables are counted from 1."""

    sentence: ClassVar[str] = "rule.pinned"
    person: str
    group: int


@dataclass(frozen=True)
class NotAlone(Rule):
    """Whoever has the value sits with somebody else who has it (a language, say)."""

    sentence: ClassVar[str] = "rule.not_alone"
    trait: str
    value: str


@dataclass(frozen=True)
class AtLeast(Rule):
    """Every table has at least n people with the value (a host, say)."""

    sentence: ClassVar[str] = "rule.at_least"
    trait: str
    value: str
    n: int = 1


@dataclass(frozen=True)
class AtMost(Rule):
    """No table has more than n people with the value."""

    sentence: ClassVar[str] = "rule.at_most"
    trait: str
    value: str
    n: int = 1


@dataclass(frozen=True)
class NoOwnManager(Rule):
    """Nobody sits with a person whose id their trait names."""

    sentence: ClassVar[str] = "rule.no_own_manager"
    trait: str = "manager"


@dataclass(frozen=True)
class Accompanied(Rule):
    """Whoever has the value sits with somebody who has the other: a newcomer, an old hand."""

    sentence: ClassVar[str] = "rule.accompanied"
    trait: str
    value: str
    by: str


@dataclass(frozen=True)
class ValuesApart(Rule):
    """People with different ones of these values never share a table: competitors.

    Whoever is `allowed` (an id) may sit with anybody.
    """

    sentence: ClassVar[str] = "rule.values_apart"
    trait: str
    values: tuple[str, ...]
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True)
class SharedValue(Rule):
    """Everybody at a table has one value in common: the same daily reality."""

    sentence: ClassVar[str] = "rule.shared_value"
    trait: str


@dataclass(frozen=True)
class NotAll(Rule):
    """No table is all of this value. Implied for the most important mix trait."""

    sentence: ClassVar[str] = "rule.not_all"
    trait: str
    value: str
