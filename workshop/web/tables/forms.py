"""What facilitators fill in about the tables: sizes, a rule, a comment; why it cannot be done."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, Form, RadioField, SelectChoice, SelectField
from wtforms.validators import NumberRange, Optional, ValidationError

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import PLANTS
from workshop.domain.seating.table_request import traits_of
from workshop.domain.session.session import Session
from workshop.grouping import Unseatable
from workshop.web.facilitator.day_forms import WholeNumber
from workshop.web.forms import Keyed, line, words
from workshop.web.traits import table_called, trait_name

SIZE = NumberRange(2, 12, message=_("Write a number from 2 to 12."))
COUNT = NumberRange(1, 100, message=_("Write a number from 1 to 100."))


class SizeForm(Form):
    """Smallest and largest table, how many there are, and who is to be seated."""

    low = WholeNumber(_("Smallest table"), [SIZE])
    high = WholeNumber(_("Largest table"), [SIZE])
    tables = WholeNumber(_("Number of tables, if it is fixed"), [Optional(), COUNT])
    balanced = BooleanField(_("Tables as equal in size as they can be"))
    who = RadioField(
        _("For whom?"),
        choices=[
            SelectChoice("all", _("Everybody expected")),
            SelectChoice("here", _("Only those who are here")),
        ],
        default="all",
    )
    near = RadioField(
        _("The tables there are now"),
        choices=[
            SelectChoice("near", _("Stay close to them: move few people")),
            SelectChoice("anew", _("Reseat everyone but the locked")),
        ],
        default="near",
    )

    def validate_high(self, field: Any) -> None:
        """Not smaller than the smallest."""
        if field.data is not None and self.low.data is not None and field.data < self.low.data:
            raise ValidationError(_("The largest table cannot be smaller than the smallest."))


class RuleForm(Keyed):
    """A rule: its kind, and people, a table, a trait and values as the kind needs them."""

    kind = SelectField(
        _("What should hold?"),
        choices=[
            SelectChoice("apart", _("These people sit at different tables")),
            SelectChoice("together", _("These people sit at the same table")),
            SelectChoice("pinned", _("This person sits at this table")),
            SelectChoice("not_alone", _("Nobody with this is the only one at the table")),
            SelectChoice("at_least", _("Every table has at least so many with this")),
            SelectChoice("at_most", _("No table has more than so many with this")),
            SelectChoice("accompanied", _("Whoever has the first sits with one who has the other")),
            SelectChoice("values_apart", _("People with these sit at different tables")),
            SelectChoice("no_own_manager", _("Nobody sits with their own manager")),
        ],
    )
    people = line(_("People, with commas between"), length=400)
    allowed = line(_("Except these people"), length=400)
    table = SelectField(_("Table"), validate_choice=False)
    trait = SelectField(_("What"), validate_choice=False)
    value = line(_("Which"), length=200)
    other = line(_("With whom"), length=80)
    n = WholeNumber(_("How many"), [Optional(), COUNT], default=1)

    def __init__(self, session: Session, data: Any = None):
        super().__init__(data)
        self.trait.choices = [
            SelectChoice(t, trait_name(t)) for t in traits_of(session.participants)
        ]
        laid = max([len(PLANTS), *(group.position + 1 for group in session.groups)])
        self.table.choices = [SelectChoice(str(n), table_called(n)) for n in range(1, laid + 1)]


class CommentForm(Keyed):
    """Something to say about one table, or about all of them."""

    text = words(_("What should be looked at?"), length=400)
    about = SelectField(_("About"), validate_choice=False)


def people_for(session: Session, who: str) -> Sequence[Participant]:
    """Everybody who has not gone, or only those who have come."""
    if who == "here":
        return [p for p in session.participants if p.is_here]
    return [p for p in session.participants if p.left_at is None]


def in_words(error: Unseatable) -> str:
    """Why there are no such tables, and what would work."""
    if error.reason == "nobody":
        return gettext("There is nobody to seat yet.")
    if error.reason == "one_person":
        return gettext("There is only one person so far. Tables need at least two.")
    if error.reason == "sizes_do_not_fit":
        return gettext(
            "%(people)s people do not divide into tables of %(low)s–%(high)s. "
            "%(wider_low)s–%(high)s or %(low)s–%(wider_high)s would work.",
            **error.parameters,
        )
    if error.reason == "groups_do_not_fit":
        return gettext(
            "%(people)s people do not divide into %(groups)s tables of %(low)s–%(high)s.",
            **error.parameters,
        )
    if error.reason == "unknown_group":
        return gettext(
            "A rule names the table %(table)s, but there are only %(groups)s tables. "
            "Make more tables, or remove the rule.",
            table=table_called(int(error.parameters["group"])),
            groups=error.parameters["groups"],
        )
    return gettext("No tables of this size can be made. Try other sizes.")
