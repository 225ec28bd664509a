"""The small figures over each table: per trait one mark for each person, in the names' order."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from flask_babel import gettext as _

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.table_request import traits_of
from workshop.domain.seating.wishes import Wishes
from workshop.web.pages import initials
from workshop.web.traits import trait_name, value_name

MOST = 5
STEPS = 4
NUMBERED = re.compile(r"\d")
YES = {"yes", "kyllä", "ja", "x", "1", "k"}
NO = {"no", "ei", "nej", "-", "0", "e", ""}


@dataclass(frozen=True)
class Cell:
    """One person's mark. `said` is the whole of it in words; `marked` wants attention."""

    said: str
    letters: str = ""
    level: int = 0
    marked: bool = False


@dataclass(frozen=True)
class Row:
    """One trait, drawn as letters, dots (has it or not) or bars (of `order`, from low to high)."""

    trait: str
    label: str
    shape: str
    value: str = ""
    order: tuple[str, ...] = ()
    mixed: bool = False
    letters: dict[str, str] = field(default_factory=dict)

    def cells(self, people: Sequence[Participant]) -> list[Cell]:
        """A mark for each of these people, who sit together."""
        counts = Counter(v for p in people for v in set(p.trait(self.trait)))
        return [self._cell(person, counts) for person in people]

    def _cell(self, person: Participant, counts: Counter[str]) -> Cell:
        values = person.trait(self.trait)
        named = ", ".join(value_name(self.trait, v) for v in values) or _("not known")
        said = f"{person.short_name}: {named}"
        if self.shape == "dots":
            return Cell(said, level=int(self.value in values))
        if self.shape == "bars":
            rank = self.order.index(values[0]) + 1 if values else 0
            return Cell(said, level=max(1, round(rank * STEPS / len(self.order))) if rank else 0)
        alike = self.mixed and any(counts[v] > 1 for v in values)
        return Cell(said, self.letters.get(values[0], "") if values else "–", marked=alike)


def rows_for(
    people: Sequence[Participant], wishes: Wishes, rules: Sequence[grouping.Rule]
) -> list[Row]:
    """What is wished for first, then who is not to be alone, then what else the roster tells."""
    rows = [_row(people, trait, trait in wishes.mix) for trait in [*wishes.mix, *wishes.cluster]]
    for rule in rules:
        if isinstance(rule, grouping.NotAlone | grouping.AtLeast | grouping.AtMost):
            rows.append(_dots(rule.trait, rule.value))
    spoken = Counter(v for p in people for v in p.trait("languages")).most_common()
    rows += [_dots("languages", v) for v, n in spoken[1:2] if n < len(people)]
    for trait in traits_of(people):
        row = _row(people, trait, False)
        if row and row.shape != "letters":
            rows.append(row)
    unique = {(row.trait, row.value): row for row in reversed([r for r in rows if r])}
    return list(reversed(unique.values()))[:MOST]


def _row(people: Sequence[Participant], trait: str, mixed: bool) -> Row | None:
    values = list(dict.fromkeys(v for p in people for v in p.trait(trait)))
    label = trait_name(trait)
    if not values or trait == "languages":
        return None
    if len(values) <= 2 and all(v.casefold() in YES | NO for v in values):
        yes = next((v for v in values if v.casefold() in YES), "")
        return Row(trait, label, "dots", yes) if yes else None
    if 3 <= len(values) <= 6 and all(NUMBERED.match(v) for v in values):
        order = tuple(sorted(values, key=lambda v: int(re.findall(r"\d+", v)[0])))
        return Row(trait, label, "bars", order=order)
    return Row(trait, label, "letters", mixed=mixed, letters=_letters(trait, values))


def _letters(trait: str, values: Sequence[str]) -> dict[str, str]:
    """Two letters for each value, others where two would look alike."""
    found: dict[str, str] = {}
    for value in values:
        name = value_name(trait, value)
        letters = [c for c in name.upper() if c.isalnum()] or ["–"]
        tries = [initials(name), *(letters[0] + c for c in letters[1:])]
        found[value] = next((t for t in tries if t not in found.values()), initials(name))
    return found


def _dots(trait: str, value: str) -> Row:
    return Row(trait, value_name(trait, value).capitalize(), "dots", value)
