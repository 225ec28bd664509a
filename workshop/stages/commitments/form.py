"""The form of a commitment and of a suggestion to change one."""

import datetime as dt
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, IntegerField, SelectChoice, SelectField, SelectMultipleField
from wtforms.validators import InputRequired, StopValidation
from wtforms.widgets import CheckboxInput, ListWidget

from workshop import db
from workshop.domain.contributions.commitment import Commitment
from workshop.domain.people.participant import Participant
from workshop.stages.commitments.kinds import SORTS
from workshop.stages.commitments.picker import Candidate, candidates
from workshop.stages.commitments.solutions import Solutions, solutions_for
from workshop.surface.deciding import DECIDERS
from workshop.web.day_field import DayField, not_gone
from workshop.web.forms import Keyed, some, words

MOST = 3
COLUMNS = ("what", "due", "first_step", "sign", "decider", "kind")


class WordsForm(Keyed):
    """What, by when, the first small step, and how a client will notice."""

    what = words(_("What do I do, or what do we do?"), length=280)
    due = DayField(_("By which day?"), [InputRequired(_("Choose a day from the calendar."))])
    first_step = words(_("First small step"), length=200, required=False)
    sign = words(_("How will a client notice it?"), length=200, required=False)
    decider = SelectField(
        _("Who decides about it?"),
        choices=[SelectChoice("", _("Not said")), *some(DECIDERS)],
        default="",
    )
    kind = SelectField(
        _("What kind of commitment is it?"),
        choices=[SelectChoice("", _("Not said")), *some(SORTS)],
        default="",
    )
    seen = IntegerField()

    today: dt.date

    def validate_due(self, field: DayField) -> None:
        """It points forward."""
        not_gone(field, self.today)

    @property
    def values(self) -> dict[str, Any]:
        """What was typed, by column."""
        return {name: self[name].data for name in COLUMNS}


class PromiseForm(WordsForm):
    """A new commitment: to which solution, with whom, and whether its owner's name is shown."""

    solution = SelectField(_("Which solution do you carry out?"), validate_choice=False, default="")
    others = SelectMultipleField(
        _("With whom?"),
        validate_choice=False,
        widget=ListWidget(),
        option_widget=CheckboxInput(),
    )
    shows_name = BooleanField(_("My name may stand beside this commitment in the summary"))

    solutions: Solutions
    candidates: list[Candidate]

    def validate_others(self, field: SelectMultipleField) -> None:
        """A few people who are here: nobody absent is promised for."""
        if len(field.data or []) > MOST:
            raise StopValidation(_("Choose at most three people."))
        if set(field.data or []) - {choice.value for choice in field.choices}:
            raise StopValidation(_("Somebody you chose is no longer here. Choose again."))

    @property
    def origins(self) -> list[str]:
        """What it came from: the chosen one, if it is still there."""
        there = {one.reference for one in self.solutions.every}
        return [self.solution.data] if self.solution.data in there else []


class SuggestionForm(Keyed):
    """How I would rather do it."""

    text = words(_("How would you do it?"), length=280)


def promise_form(owner: Participant, posted: Any = None, begun_from: str = "") -> PromiseForm:
    """The form for `owner`; `begun_from` is the reference of a proposal they came from."""
    form = PromiseForm(posted, solution=begun_from, shows_name=owner.shows_name)
    _from_today(form, owner)
    form.solutions = solutions_for(owner)
    form.candidates = candidates(owner, form.solutions, form.solution.data or "")
    form.others.choices = [SelectChoice(c.person.id, c.label) for c in form.candidates]
    form.solution.choices = _choices(form.solutions)
    return form


def words_form(promise: Commitment, owner: Participant, posted: Any = None) -> WordsForm:
    """The form for other words; it begins with the words of now."""
    form = WordsForm(posted, obj=promise, data={"seen": promise.version})
    _from_today(form, owner)
    return form


def _choices(solutions: Solutions) -> list[SelectChoice]:
    """Own table's first, then the others', the joint problem, something else."""
    groups = ((gettext("Our table"), solutions.own), (gettext("Other tables"), solutions.others))
    found = [
        SelectChoice(one.reference, _short(one.words), optgroup=title)
        for title, some in groups
        for one in some
    ]
    if solutions.joint:
        joint = gettext("Joint problem: %(words)s", words=_short(solutions.joint.words))
        found.append(SelectChoice(solutions.joint.reference, joint, optgroup=gettext("All of us")))
    return [*found, SelectChoice("", gettext("Something else"))]


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 90 else f"{flat[:89].rstrip()}…"


def _from_today(form: WordsForm, owner: Participant) -> None:
    form.today = owner.session.local(db.now()).date()
    form.due.render_kw = {"min": form.today.isoformat()}
