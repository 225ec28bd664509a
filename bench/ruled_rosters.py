"""Large rosters with many rules, all of which some plan keeps: the rules are read off that plan.

One in ten is pinned, in one in ten pairs apart, in one in ten together; four languages of a tenth
each that nobody should be alone in; a fifth are hosts, exactly as many as there are tables.
"""

from __future__ import annotations

from random import Random

from workshop.grouping import Apart, AtLeast, NotAlone, Person, Pinned, Request, Rule, Together

LANGUAGES = ("ar", "ru", "so", "sv")
SEATS = 5
Traits = dict[str, tuple[str, ...]]
Seat = tuple[int, int]


def ruled(people: int, seed: int, size: tuple[int, int] = (4, 6)) -> Request:
    """So many people (a multiple of five) in fives, as a question with its rules."""
    rng = Random(f"{people} {seed}")
    groups = people // SEATS
    seats = [(table, chair) for table in range(groups) for chair in range(SEATS)]
    traits = {seat: _traits(rng, host=seat[1] == 0) for seat in seats}
    _speak(rng, traits, groups, people // 10)
    names = [f"P{number:04}" for number in range(1, people + 1)]
    rng.shuffle(names)
    who = dict(zip(seats, names, strict=True))
    roster = tuple(sorted((Person(who[s], traits[s]) for s in seats), key=lambda one: one.id))
    return Request(
        roster,
        size,
        groups,
        balanced=False,
        cluster=("locality",),
        rules=_rules(rng, traits, who, people // 10),
        seed=seed,
    )


def _traits(rng: Random, host: bool) -> Traits:
    return {
        "organisation": ("employment" if rng.random() < 0.4 else f"h{rng.randrange(7)}",),
        "role": (f"r{min(5, int(rng.expovariate(0.6)))}",),
        "locality": (rng.choice(["Kotka", "Kotka", "Kouvola", "Kouvola", "Hamina"]),),
        "language": ("fi",),
        "host": (str(int(host)),),
    }


def _speak(rng: Random, traits: dict[Seat, Traits], groups: int, each: int) -> None:
    """Who speaks a language sits in twos and threes."""
    tables = rng.sample(range(groups), 4 * (each // 2))
    for language in LANGUAGES:
        left = each
        while left:
            count = 3 if left == 3 else 2
            table = tables.pop()
            for chair in rng.sample(range(SEATS), count):
                traits[table, chair]["language"] = (language,)
            left -= count


def _rules(
    rng: Random,
    traits: dict[Seat, Traits],
    who: dict[Seat, str],
    count: int,
) -> tuple[Rule, ...]:
    seats = sorted(who)
    bound: dict[int, list[Seat]] = {}  # by table: who must be there together

    def take(*some: Seat) -> bool:
        """Only people unlike each other, or rules would keep the mix above its bound."""
        all_ = sorted({*bound.get(some[0][0], []), *some})
        for trait in ("organisation", "role"):
            if len({traits[seat][trait] for seat in all_}) < len(all_):
                return False
        bound[some[0][0]] = all_
        return True

    pins: list[Rule] = []
    apart: list[Rule] = []
    together: list[Rule] = []
    while len(apart) < count:
        one, other = rng.sample(seats, 2)
        if one[0] != other[0]:
            apart.append(Apart((who[one], who[other])))
    for seat in rng.sample(seats, len(seats)):
        mates = [mate for mate in seats if mate[0] == seat[0] and mate != seat]
        mate = rng.choice(mates)
        if len(together) < count and seat[0] not in bound and take(seat, mate):
            together.append(Together((who[seat], who[mate])))
    for seat in rng.sample(seats, len(seats)):
        if len(pins) < count and take(seat):
            pins.append(Pinned(who[seat], seat[0] + 1))
    languages = [NotAlone("language", language) for language in LANGUAGES]
    return (*apart, *together, *languages, AtLeast("host", "1", 1), *pins)
