"""Asking for later rounds, and the list as a form sends it back."""

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from wtforms import Form, RadioField, SelectChoice
from wtforms.validators import NumberRange

from workshop.domain.seating.later_rounds import PAIRS, TABLES
from workshop.web.facilitator.day_forms import WholeNumber

MOST_ROUNDS = 8
LAST_TABLE = 199


class RoundsForm(Form):
    """How many rounds, of what, for whom."""

    count = WholeNumber(
        _("How many rounds?"),
        [NumberRange(1, MOST_ROUNDS, message=_("Write a number from 1 to 8."))],
        default=2,
    )
    kind = RadioField(
        _("What kind?"),
        choices=[
            SelectChoice(TABLES, _("Tables")),
            SelectChoice(PAIRS, _("Pairs (one of three if the number is odd)")),
        ],
        default=TABLES,
    )
    who = RadioField(
        _("For whom?"),
        choices=[
            SelectChoice("here", _("Only those who are here")),
            SelectChoice("all", _("Everybody expected")),
        ],
        default="here",
    )


def as_fields(rounds: Sequence[Sequence[Sequence[str]]]) -> list[str]:
    """ "round:table:person" for everybody, counted from 0."""
    return [
        f"{number}:{table}:{person}"
        for number, plan in enumerate(rounds)
        for table, people in enumerate(plan)
        for person in people
    ]


def from_fields(fields: Sequence[str]) -> list[list[list[str]]]:
    """The rounds again; what cannot be read is left out."""
    found: dict[int, dict[int, list[str]]] = {}
    for field in fields:
        number, _colon, rest = field.partition(":")
        table, _colon, person = rest.partition(":")
        if not (number.isdecimal() and table.isdecimal()):
            continue
        if int(number) < MOST_ROUNDS and int(table) <= LAST_TABLE:
            found.setdefault(int(number), {}).setdefault(int(table), []).append(person)
    return [
        [plan.get(table, []) for table in range(max(plan) + 1)]
        for _n, plan in sorted(found.items())
    ]
