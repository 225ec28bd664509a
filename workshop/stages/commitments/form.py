"""The form of a promise and of a suggestion to change one."""

import datetime as dt
from typing import Any

from flask import request
from flask_babel import lazy_gettext as _
from wtforms import (
    BooleanField,
    DateField,
    RadioField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
)
from wtforms.validators import InputRequired, Optional, StopValidation, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workshop import db
from workshop.domain.contributions.commitment import KINDS, Commitment
from workshop.domain.contributions.proposal import DECIDERS
from workshop.domain.people.participant import Participant
from workshop.stages.commitments.choices import (
    DECIDER_NAMES,
    KIND_NAMES,
    people_to_ask,
    source_choices,
)
from workshop.web.forms import Keyed, line, words

MOST = 3


class Day(DateField):
    """A date; what cannot be read as one gets our words."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the date, or say what a date looks like."""
        try:
            super().process_formdata(valuelist)
        except ValueError:
            raise ValueError(_("Choose a day from the calendar.")) from None


class WordsForm(Keyed):
    """What, by when, and the first small step."""

    what = words(_("What do I do, or what do we do?"), length=280)
    due = Day(_("By which day?"), [InputRequired(_("Choose a day from the calendar."))])
    first_step = line(_("First small step"), length=200)

    sign = line(_("How will a client notice it?"), length=200)
    kind = RadioField(
        _("What kind of commitment is it?"), [Optional()],
        choices=[SelectChoice(key, KIND_NAMES[key]) for key in KINDS],
    )  # fmt: skip
    decider = RadioField(
        _("Who decides?"), [Optional()],
        choices=[SelectChoice(key, DECIDER_NAMES[key]) for key in DECIDERS],
    )  # fmt: skip

    today: dt.date

    def validate_due(self, field: DateField) -> None:
        """A promise points forward."""
        if field.data and field.data < self.today:
            raise ValidationError(_("This day has already gone. Choose today or a later day."))


class PromiseForm(WordsForm):
    """A new promise, and with whom."""

    source = SelectField(_("Which solution does it carry out?"), validate_choice=False)
    shows_name = BooleanField(_("Show my name with my commitments"))
    others = SelectMultipleField(
        _("With whom?"),
        validate_choice=False,
        widget=ListWidget(),
        option_widget=CheckboxInput(),
    )

    def validate_others(self, field: SelectMultipleField) -> None:
        """A few people who are here: nobody absent is promised for."""
        if len(field.data or []) > MOST:
            raise StopValidation(_("Choose at most three people."))
        if set(field.data or []) - {choice.value for choice in field.choices}:
            raise StopValidation(_("Somebody you chose is no longer here. Choose again."))


class SuggestionForm(Keyed):
    """How I would rather do it."""

    text = words(_("How would you do it?"), length=280)


def promise_form(owner: Participant, posted: Any = None) -> PromiseForm:
    """The form for `owner`: who offered help comes first, then the own table, then others."""
    form = PromiseForm(posted)
    _from_today(form, owner)
    form.source.choices = source_choices(owner)
    if posted is None:
        wanted = request.args.get("from", "")
        known = [choice.value for choice in form.source.choices]
        form.source.process_data(wanted if wanted in known else known[0])
        form.shows_name.process_data(owner.shows_name)
    form.others.choices = people_to_ask(owner)
    return form


def words_form(promise: Commitment, owner: Participant, posted: Any = None) -> WordsForm:
    """The form for other words; it begins with the words of now."""
    form = WordsForm(posted, obj=promise)
    _from_today(form, owner)
    return form


def _from_today(form: WordsForm, owner: Participant) -> None:
    form.today = owner.session.local(db.now()).date()
    form.due.render_kw = {"min": form.today.isoformat()}
