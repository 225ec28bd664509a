"""The forms of a proposal and of a disagreement with one."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import Field, IntegerField, RadioField, SelectChoice, SelectMultipleField
from wtforms.validators import InputRequired, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workshop import db
from workshop.domain.contributions.proposal import ELSEWHERE, Proposal
from workshop.domain.session.session import Session
from workshop.stages.proposals.sources import Source
from workshop.surface.deciding import BOUNDARIES, DECIDERS
from workshop.web.day_field import DayField, not_gone
from workshop.web.forms import Keyed, can_be_seen, line, some, words

COLUMNS = (
    "what", "for_whom", "boundaries", "effect", "decider", "goes_to", "trial", "trial_until",
    "look_at",
)  # fmt: skip


class Boxes(SelectMultipleField):
    """Several of a few, as boxes to tick."""

    widget = ListWidget()
    option_widget = CheckboxInput()


class ProposalForm(Keyed):
    """What and who decides first; the rest can wait."""

    what = words(_("What would we do?"), length=280)
    decider = RadioField(
        _("Who decides about it?"),
        [InputRequired(_("Choose one of these."))],
        choices=some(DECIDERS),
    )
    goes_to = line(_("To whom is it taken?"), length=140)
    for_whom = line(_("For whom?"), length=140)
    boundaries = Boxes(_("Which boundaries does it cross?"), choices=some(BOUNDARIES))
    effect = words(_("What changes for the client?"), length=280, required=False)
    trial = words(_("What do we try first?"), length=280, required=False)
    trial_until = DayField(_("Until which day do we try it?"))
    look_at = words(_("What do we look at then?"), length=280, required=False)
    origins = Boxes(_("What did this grow from?"), validate_choice=False)
    seen = IntegerField()

    today: dt.date
    day_before: dt.date | None = None  # a day that stood there already may have gone meanwhile

    def validate_goes_to(self, field: Field) -> None:
        """What is decided elsewhere goes to somebody."""
        if self.decider.data == ELSEWHERE and not can_be_seen(field.data):
            raise ValidationError(_("Write who can decide this. A task or an office is enough."))

    def validate_trial_until(self, field: DayField) -> None:
        """A trial points forward."""
        if field.data != self.day_before:
            not_gone(field, self.today)

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, by column; to whom only where it is decided elsewhere."""
        typed = {name: self[name].data for name in COLUMNS}
        typed["boundaries"] = [key for key in BOUNDARIES if key in (typed["boundaries"] or [])]
        if typed["decider"] != ELSEWHERE:
            typed["goes_to"] = ""
        return typed

    @property
    def chosen(self) -> list[str]:
        """References of what it grew from, of those that were offered."""
        offered = {choice.value for choice in self.origins.choices}
        return [name for name in self.origins.data or [] if name in offered]


class DisagreementForm(Keyed):
    """What somebody sees in another way."""

    text = words(_("What do you see in another way?"), length=280)


def proposal_form(
    session: Session,
    sources: Sequence[Source],
    posted: Any = None,
    proposal: Proposal | None = None,
    came_from: Sequence[str] = (),
) -> ProposalForm:
    """A new one grows from the joint problem and the table's own unless somebody unticks them."""
    usual = [s.reference for s in sources if s.is_usual]
    begins = [*came_from] if proposal else usual
    seen = proposal.version if proposal else 1
    form = ProposalForm(posted, obj=proposal, data={"origins": begins, "seen": seen})
    form.origins.choices = [SelectChoice(s.reference, s.words) for s in sources]
    if posted is not None and "origins" not in posted:
        form.origins.data = begins
    form.today = session.local(db.now()).date()
    form.day_before = proposal.trial_until if proposal else None
    return form
