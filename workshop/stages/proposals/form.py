"""The form of a proposal: what and who decides first, the rest under it."""

import datetime as dt
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import DateField, IntegerField, RadioField, SelectChoice, SelectMultipleField
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from workshop import db
from workshop.domain.contributions.proposal import BOUNDARIES, DECIDERS, ELSEWHERE, Proposal
from workshop.domain.session.session import Session
from workshop.web.forms import Keyed, line, words

BOUNDARY_NAMES = {
    "organisation": _("Between organisations"),
    "process": _("In the process"),
    "law": _("In a law or rule"),
    "expertise": _("Between kinds of expertise"),
}
DECIDER_NAMES = {
    "we": _("We may decide this ourselves"),
    "own": _("Our own organisation decides"),
    "elsewhere": _("It must be decided elsewhere"),
}


class Day(DateField):
    """A date that may be left empty; what cannot be read as one gets our words."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the date, or say what a date looks like."""
        try:
            super().process_formdata([value for value in valuelist if value])
        except ValueError:
            raise ValueError(_("Choose a day from the calendar.")) from None


class ProposalForm(Keyed):
    """What we would do, who decides, what we try."""

    what = words(_("What would we do?"), length=400)
    decider = RadioField(
        _("Who decides?"), [InputRequired(_("Choose who decides."))],
        choices=[SelectChoice(key, DECIDER_NAMES[key]) for key in DECIDERS],
    )  # fmt: skip
    goes_to = line(_("To whom do we take it?"), length=160)
    for_whom = line(_("For whom is it?"), length=160)
    boundaries = SelectMultipleField(
        _("Which boundary does it cross?"), widget=ListWidget(), option_widget=CheckboxInput(),
        choices=[SelectChoice(key, BOUNDARY_NAMES[key]) for key in BOUNDARIES],
    )  # fmt: skip
    effect = words(_("How does the client notice it?"), length=280, required=False)
    trial = words(_("What do we try?"), length=280, required=False)
    trial_until = Day(_("Until when?"), [Optional()])
    look_at = line(_("What do we look at then?"), length=200)
    seen = IntegerField(default=0)

    today: dt.date

    def validate_goes_to(self, field: Any) -> None:
        """What is decided elsewhere has to go somewhere."""
        if self.decider.data == ELSEWHERE and not field.data:
            raise ValueError(_("Write to whom you take it."))

    def validate_trial_until(self, field: Any) -> None:
        """A trial points forward."""
        if field.data and field.data < self.today:
            raise ValueError(_("This day has already gone. Choose today or a later day."))


FIELDS = (
    "what", "decider", "goes_to", "for_whom", "boundaries", "effect", "trial", "trial_until",
    "look_at",
)  # fmt: skip


def proposal_form(session: Session, held: Proposal | None = None, posted: Any = None) -> Any:
    """An empty form, or one that begins with the words of now."""
    form = ProposalForm(posted, obj=held)
    if posted is None:
        form.seen.process_data(held.version if held else 0)
    form.today = session.local(db.now()).date()
    form.trial_until.render_kw = {"min": form.today.isoformat()}
    return form
