"""What is asked and what is answered: people with traits, a request, a proposal with its proof."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from workshop.grouping.rules import Rule

Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Person:
    """Somebody to seat. `traits` maps a trait's name to all values this person has of it."""

    id: str
    traits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    _known: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, compare=False)

    def values(self, trait: str) -> tuple[str, ...]:
        """The known values, blanks left out: an unknown value is never like another."""
        known = self._known.get(trait)
        if known is None:
            stripped = (value.strip() for value in self.traits.get(trait, ()))
            known = self._known[trait] = tuple(dict.fromkeys(filter(None, stripped)))
        return known


@dataclass(frozen=True)
class Request:
    """The whole question.

    `size` is (smallest, largest) group; `groups` fixes how many there are. `balanced` keeps all
    sizes within one of each other. `mix` and `cluster` are trait names, the most important first.
    `previous` is an earlier answer to stay close to: the position of a group is its identity.
    `met` lists the groups of earlier rounds, whose people should not meet again.
    `locked` names people who stay in the group that `previous` gives them.
    """

    people: tuple[Person, ...]
    size: tuple[int, int] = (4, 6)
    groups: int | None = None
    balanced: bool = True
    mix: tuple[str, ...] = ("organisation", "role")
    cluster: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    previous: Groups | None = None
    seed: int = 0
    met: tuple[Groups, ...] = ()
    locked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Level:
    """One step of the lexicographic goal.

    `value` counts pairs of people (rules: broken rules; moves: people who change group).
    `bound` is what no plan that is as good on all earlier levels can beat, None where nothing is
    known. `proven` says that value and bound meet; `by` names the argument.
    """

    level: str
    value: int
    bound: int | None
    proven: bool
    by: str


@dataclass(frozen=True)
class Violation:
    """A rule that does not hold: the key of its sentence, its parameters, where it breaks."""

    sentence: str
    parameters: Mapping[str, str]
    people: tuple[str, ...] = ()
    groups: tuple[int, ...] = ()


@dataclass(frozen=True)
class Conflict:
    """Rules that cannot all hold, proven; leaving out one of `ways_out` makes everything work.

    Every rule of the set is needed for the quarrel.
    """

    rules: tuple[Rule, ...]
    ways_out: tuple[Rule, ...]


@dataclass(frozen=True)
class Proposal:
    """An answer: ids by group, the levels with their proofs, what could not be kept, and why."""

    groups: Groups
    levels: tuple[Level, ...]
    violations: tuple[Violation, ...]
    seconds: float
    conflict: Conflict | None = None
