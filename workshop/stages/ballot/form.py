"""The forms of a vote: marks by choice, stickers counted on paper, and what was agreed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import IntegerField, SelectMultipleField, StringField
from wtforms.validators import ValidationError

from workshop.domain.contributions.ballot import Marks
from workshop.domain.contributions.work_items import WorkItem
from workshop.stages.ballot.options import BallotOptions
from workshop.web.forms import Keyed, trim, words

MARKS = "marks-"  # before a reference: the field with its marks
MOST = 999  # stickers of one colour on one sheet


class VoteForm(Keyed):
    """`marks` by choice; `blank` is a choice of its own. What was typed stays in `marks`.

    `gone`: marks for something that can no longer be chosen; they are left out of `kept`.
    """

    options: BallotOptions
    marks: dict[str, int]
    is_blank: bool = False
    gone: tuple[str, ...] = ()
    wrong: str = ""

    @classmethod
    def of(
        cls,
        options: BallotOptions,
        items: Sequence[WorkItem],
        sent: Mapping[str, str] | None = None,
        given: Marks | None = None,
    ) -> "VoteForm":
        """An empty one, one with what somebody has `given`, or what was `sent`."""
        form = cls(sent)
        form.options = options
        form.marks = dict(given or {})
        if sent is not None:
            form.marks, form.wrong = _marks_in(sent)
            form.is_blank = bool(sent.get("blank"))
        here = {item.reference for item in items}
        form.gone = tuple(choice for choice in form.marks if choice not in here)
        return form

    @property
    def kept(self) -> dict[str, int]:
        """The marks that can be given."""
        if self.is_blank:
            return {}
        return {choice: n for choice, n in self.marks.items() if choice not in self.gone}

    @property
    def total(self) -> int:
        """How many marks there are."""
        return sum(self.marks.values())

    def validate(self, extra_validators: Any = None) -> bool:
        """Within the budget and the cap, and with at least one mark."""
        if not super().validate(extra_validators):
            return False
        self.wrong = self.wrong or ("" if self.is_blank else self._said())
        return not self.wrong

    def _said(self) -> str:
        options = self.options
        if self.total > options.budget:
            return gettext(
                "Too many votes: you gave %(n)d and have %(of)d. Take some away.",
                n=self.total,
                of=options.budget,
            )
        if any(n > options.cap for n in self.marks.values()):
            return gettext("Votes for one choice: at most %(n)d.", n=options.cap)
        if self.gone and not self.kept:
            return gettext("What you chose has been taken away meanwhile. Choose again.")
        if not self.kept:
            return gettext("Choose first, or choose none of these.")
        return ""


class StickerForm(Keyed):
    """Totals of stickers by choice, and how many people they are from."""

    people = IntegerField(_("How many people used stickers?"), default=0)
    marks: dict[str, int]
    gone: tuple[str, ...] = ()
    wrong: str = ""

    @classmethod
    def of(cls, items: Sequence[WorkItem], sent: Mapping[str, str] | None = None) -> "StickerForm":
        """An empty one, or what was `sent`."""
        form = cls(sent)
        form.marks, form.wrong = _marks_in(sent) if sent is not None else ({}, "")
        here = {item.reference for item in items}
        form.gone = tuple(choice for choice in form.marks if choice not in here)
        return form

    def validate(self, extra_validators: Any = None) -> bool:
        """Whole numbers that a sheet can hold; more than nobody where there are stickers."""
        is_whole = super().validate(extra_validators)
        numbers = [self.people.data or 0, *self.marks.values()]
        if any(not 0 <= n <= MOST for n in numbers):
            self.wrong = gettext("Write a number from 0 to %(n)d.", n=MOST)
        elif is_whole and sum(self.marks.values()) and not self.people.data:
            self.people.errors = [gettext("Write how many people the stickers are from.")]
            return False
        return is_whole and not self.wrong


class DecisionForm(Keyed):
    """What was agreed by talking: one of the items, words of its own, or both; and why.

    `joins`: what words of its own bring together.
    """

    choice = StringField(filters=[trim])
    joins = SelectMultipleField(_("Which of these does it bring together?"), validate_choice=False)
    agreed = words(_("In your own words"), length=280, required=False)
    reason = words(_("Why this one?"), length=500)
    seen = StringField(filters=[trim])  # the decision that the page showed
    known: frozenset[str] = frozenset()

    def validate_choice(self, field: StringField) -> None:
        """Something was agreed, and it is still there."""
        said = ""
        if field.data and field.data not in self.known:
            said = gettext("What you chose has been taken away meanwhile. Choose again.")
        elif not field.data and not self.agreed.data:
            said = gettext("Choose what you agreed on, or write it in your own words.")
        if said:
            raise ValidationError(said)

    @property
    def joined(self) -> list[str]:
        """References beside a choice have no meaning: the choice says where it comes from."""
        named = [] if self.choice.data else self.joins.data or []
        return [name for name in named if name in self.known]


def decision_form(items: Iterable[WorkItem], *sent: Any, **known: Any) -> DecisionForm:
    """The form with what can be chosen."""
    form = DecisionForm(*sent, **known)
    form.known = frozenset(item.reference for item in items)
    return form


def _marks_in(sent: Mapping[str, str]) -> tuple[dict[str, int], str]:
    """Marks by choice, and what is wrong with them. One choice alone is one mark."""
    if sent.get("choice"):
        return {sent["choice"]: 1}, ""
    marks, wrong = {}, ""
    for name, typed in sent.items():
        if name.startswith(MARKS) and typed.strip() not in ("", "0"):
            try:
                marks[name.removeprefix(MARKS)] = int(typed)
            except ValueError:
                wrong = gettext("Write a whole number.")
    if any(n < 0 for n in marks.values()):
        wrong = gettext("Write a whole number.")
    return marks, wrong
