"""How tables stand and what a plan gains, in sentences."""

from collections.abc import Iterator

from flask_babel import gettext as _
from flask_babel import ngettext

from workshop.domain.seating.table_quality import Quality
from workshop.web.traits import trait_name


def moves_in_words(count: int) -> str:
    """How many people change table."""
    if count == 0:
        return _("Nobody moves")
    return ngettext("%(num)d person moves", "%(num)d people move", count)


def standing(now: Quality) -> list[str]:
    """How the tables are."""
    return [_sizes(now), *(_goal(goal, value) for goal, value in now.goals.items())]


def gains(before: Quality, after: Quality) -> list[str]:
    """What is different afterwards, the most important first."""
    return list(_differences(before, after))


def _differences(before: Quality, after: Quality) -> Iterator[str]:
    if (before.smallest, before.largest) != (after.smallest, after.largest):
        yield _sizes(after)
    for goal, value in after.goals.items():
        was = before.goals.get(goal, 0)
        if value != was:
            yield _goal(goal, value) if value == 0 else _change(goal, was, value)


def _sizes(tables: Quality) -> str:
    if tables.smallest == tables.largest:
        return ngettext(
            "Every table has %(num)d person.", "Every table has %(num)d people.", tables.smallest
        )
    return _("Tables have %(low)d–%(high)d people.", low=tables.smallest, high=tables.largest)


def _goal(goal: str, value: int) -> str:
    kind, _space, trait = goal.partition(" ")
    called = trait_name(trait)
    if kind == "rules":
        return _("Rules that do not hold: %(n)d.", n=value) if value else _("All rules hold.")
    if kind == "cluster":
        return _("Pairs who share “%(trait)s” at one table: %(n)d.", trait=called, n=value)
    if trait == "organisation":
        if value == 0:
            return _("Nobody sits with people from their own organisation.")
        return _("Pairs from the same organisation at one table: %(n)d.", n=value)
    if trait == "role":
        if value == 0:
            return _("Nobody sits with others in the same role.")
        return _("Pairs in the same role at one table: %(n)d.", n=value)
    return _("Pairs with the same “%(trait)s” at one table: %(n)d.", trait=called, n=value)


def _change(goal: str, was: int, value: int) -> str:
    return f"{_goal(goal, value)} " + _("Before: %(n)d.", n=was)
