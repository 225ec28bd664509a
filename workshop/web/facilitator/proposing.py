"""Asking for tables: how large, for whom; and why it cannot be done, in words."""

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import RadioField, SelectChoice
from wtforms.validators import NumberRange, ValidationError

from workshop.domain.participant import Participant
from workshop.domain.session import Session
from workshop.grouping import Unseatable
from workshop.web.facilitator.day_forms import WholeNumber
from workshop.web.forms import Form

SIZE = NumberRange(2, 12, message=_("Write a number from 2 to 12."))


class SizeForm(Form):
    """Smallest and largest table, and who is to be seated."""

    low = WholeNumber(_("Smallest table"), [SIZE])
    high = WholeNumber(_("Largest table"), [SIZE])
    who = RadioField(
        _("For whom?"),
        choices=[
            SelectChoice("all", _("Everybody expected")),
            SelectChoice("here", _("Only those who are here")),
        ],
        default="all",
    )

    def validate_high(self, field: Any) -> None:
        """Not smaller than the smallest."""
        if field.data is not None and self.low.data is not None and field.data < self.low.data:
            raise ValidationError(_("The largest table cannot be smaller than the smallest."))


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
    return gettext("No tables of this size can be made. Try other sizes.")
