"""A day in a form, chosen from a calendar."""

import datetime as dt
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import DateField
from wtforms.validators import ValidationError


class DayField(DateField):
    """A date; what cannot be read as one gets our words."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the date, or say what a date looks like."""
        try:
            super().process_formdata([value for value in valuelist if value])
        except ValueError:
            raise ValueError(_("Choose a day from the calendar.")) from None


def not_gone(field: DateField, today: dt.date) -> None:
    """A plan points forward. Raises ValidationError."""
    if field.data and field.data < today:
        raise ValidationError(_("This day has already gone. Choose today or a later day."))
