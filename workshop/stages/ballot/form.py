"""The forms of a vote: marks for each choice within a budget, or one choice; totals; a decision."""

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import RadioField, SelectChoice
from wtforms.validators import InputRequired, NumberRange, Optional

from workshop.domain.contributions.work_items import WorkItem
from workshop.stages.ballot.options import BallotOptions
from workshop.web.facilitator.day_forms import WholeNumber
from workshop.web.forms import Keyed, line, words

Items = list[WorkItem]


class VoteForm(Keyed):
    """A field for each choice, named by its reference; `marks` is what was given."""

    budget_error: Any = ""
    gone: Any = ""

    def marks(self) -> dict[str, int]:
        """Marks by choice."""
        return {}


def vote_form(options: BallotOptions, items: Items, given: Any, posted: Any = None) -> VoteForm:
    """The form that these options ask for, with what the person has given already."""
    return (_one if options.way == "one" else _dots)(options, items, given, posted)


def _one(_options: BallotOptions, items: Items, given: Any, posted: Any) -> VoteForm:
    class OneForm(VoteForm):
        choice = RadioField(
            _("Choose one"),
            [InputRequired(_("Choose one of these."))],
            choices=[SelectChoice(item.reference, item.words) for item in items],
            default=next(iter(given), None),
        )

        def marks(self) -> dict[str, int]:
            return {self.choice.data: 1}

    return OneForm(posted)


def _dots(options: BallotOptions, items: Items, given: Any, posted: Any) -> VoteForm:
    most = min(options.votes, options.max_per_choice)
    wrong = _("Give from 0 to %(most)d votes to one choice.", most=most)
    fields: dict[str, Any] = {
        f"to:{item.reference}": WholeNumber(
            item.words, [Optional(), NumberRange(0, most, message=wrong)],
            default=given.get(item.reference, 0), render_kw={"min": 0, "max": most, "step": 1},
        )
        for item in items
    }  # fmt: skip

    class DotsForm(VoteForm):
        def marks(self) -> dict[str, int]:
            named = {name: field for name, field in self._fields.items() if name[:3] == "to:"}
            return {name[3:]: field.data or 0 for name, field in named.items()}

        def validate(self, extra_validators: Any = None) -> bool:
            fits = bool(super().validate(extra_validators))
            used = sum(self.marks().values())
            if fits and used > options.votes:
                self.budget_error = _(
                    "Too many: given %(used)d, yours %(votes)d. Take some away.",
                    votes=options.votes,
                    used=used,
                )
            elif fits and used == 0:
                self.budget_error = _("Give at least one vote.")
            return fits and not self.budget_error

    return type("BallotForm", (DotsForm,), fields)(posted)


def paper_form(items: Items, counted: Any, posted: Any = None) -> Any:
    """Stickers counted for each choice."""
    wrong = _("Write a whole number from 0 to 500.")
    fields: dict[str, Any] = {
        f"to:{item.reference}": WholeNumber(
            item.words, [Optional(), NumberRange(0, 500, message=wrong)],
            default=counted.get(item.reference, 0), render_kw={"min": 0, "max": 500},
        )
        for item in items
    }  # fmt: skip
    return type("PaperForm", (Keyed,), fields)(posted)


class DecisionForm(Keyed):
    """What was agreed by talking. `choice` may be none of them: then in words of one's own."""

    choice = RadioField(_("What did you agree on?"), validators=[Optional()], default=None)
    agreed = line(_("In your own words, if it is none of these or has changed"), length=280)
    reason = words(_("Why this one?"), length=500)

    def validate(self, extra_validators: Any = None) -> bool:
        """Something has to be chosen or written."""
        fits = bool(super().validate(extra_validators))
        if not self.choice.data and not self.agreed.data:
            self.agreed.errors = [
                *self.agreed.errors,
                str(_("Choose one of these, or write what you agreed on.")),
            ]
            return False
        return fits


def decision_form(items: Items, posted: Any = None, **known: Any) -> DecisionForm:
    """The form with the choices in the order of the tables."""
    form = DecisionForm(posted, data=known)
    form.choice.choices = [
        *(SelectChoice(item.reference, item.words) for item in items),
        SelectChoice("", _("Something else")),
    ]
    return form
