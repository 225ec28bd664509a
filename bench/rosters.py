"""Skewed rosters as mornings have them: one house 40 %, three localities, two languages."""

from __future__ import annotations

from random import Random

from workshop.grouping import (
    Apart,
    AtLeast,
    NotAlone,
    Person,
    Pinned,
    Request,
    Rule,
    Together,
)


def skewed(people: int, seed: int) -> tuple[Person, ...]:
    """A made-up roster; the same seed gives the same people."""
    rng = Random(seed)
    hosts = -(-people // 5) + 1
    return tuple(
        Person(
            f"A{number:03}",
            {
                "organisation": ("employment" if rng.random() < 0.4 else f"h{rng.randrange(7)}",),
                "role": (f"r{min(5, int(rng.expovariate(0.6)))}",),
                "locality": (rng.choice(["Kotka", "Kotka", "Kouvola", "Kouvola", "Hamina"]),),
                "language": ("sv" if rng.random() < 0.2 else "fi",),
                "host": (str(int(number <= hosts)),),
            },
        )
        for number in range(1, people + 1)
    )


def some_rules(people: tuple[Person, ...], groups: int, seed: int) -> tuple[Rule, ...]:
    """Two apart, two together, two pinned, a language not alone, a host at every table."""
    names = [person.id for person in people]
    Random(seed).shuffle(names)
    return (
        Apart(tuple(names[0:2])),
        Apart(tuple(names[2:4])),
        Together(tuple(names[4:6])),
        Pinned(names[6], 1),
        Pinned(names[7], groups),
        NotAlone("language", "sv"),
        AtLeast("host", "1", 1),
    )


def question(people: int, seed: int, ruled: bool) -> Request:
    """Tables of 4–6, any sizes within; organisation and role mixed, locality clustered."""
    roster = skewed(people, seed)
    groups = -(-people // 5)
    rules = some_rules(roster, groups, seed) if ruled else ()
    return Request(
        roster, (4, 6), groups, balanced=False, cluster=("locality",), rules=rules, seed=seed
    )
