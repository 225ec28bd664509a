"""Rules: made from a form that knows people and values, removed with one press."""

from collections.abc import Callable, Sequence
from typing import Any

from flask import request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.table_request import SHARED, values_of
from workshop.domain.seating.table_rule import TableRule
from workshop.domain.seating.wishes import Wishes
from workshop.domain.session.session import Session
from workshop.domain.session.submission import accept
from workshop.web.doors import find, this_session
from workshop.web.tables.forms import RuleForm
from workshop.web.tables.guard import Page, door, for_facilitators, kept, who
from workshop.web.tables.page import show
from workshop.web.traits import described, value_name

Read = Callable[[Session, RuleForm], dict[str, Any]]


@door.post("/rules")
@for_facilitators
def add_rule() -> Page:
    """A new rule; it counts from the next proposal on, and in what a move costs at once."""
    session, form = this_session(), RuleForm(this_session(), request.form)
    valid = form.validate()
    parameters = READ[form.kind.data](session, form) if valid else {}
    if not valid or any(field.errors for field in form):
        return show(rule_form=form), 422

    def make() -> TableRule:
        return TableRule(
            id=db.new_id(),
            session_id=session.id,
            kind=form.kind.data,
            parameters=parameters,
            made_by=who(),
        )

    accept(session, form.key.data, make)
    return kept()


@door.post("/rules/removed")
@for_facilitators
def remove_rule() -> Response:
    """It holds no longer: a rule, or "shared:<trait>", which becomes a soft wish."""
    ref = request.form.get("rule", "")
    if ref.startswith(SHARED):
        wishes = Wishes.kept(this_session())
        wishes.shared = [trait for trait in wishes.shared if trait != ref.removeprefix(SHARED)]
    else:
        row: TableRule = find(TableRule, ref)
        row.remove(who())
    return kept()


def people_named(people: Sequence[Participant], typed: str) -> tuple[list[str], list[str]]:
    """Ids of those who were meant, and what nobody, or more than one, is called."""
    found, unclear = [], []
    for name in filter(None, (part.strip() for part in typed.split(","))):
        low = name.casefold()
        meant = [p for p in people if described(p).casefold() == low]
        meant = meant or [p for p in people if low in (p.name.casefold(), p.roster_id)]
        meant = meant or [p for p in people if p.short_name.casefold() == low]
        if len(meant) == 1:
            found.append(meant[0].id)
        else:
            unclear.append(name)
    return list(dict.fromkeys(found)), unclear


def _named(session: Session, field: Any) -> list[str]:
    found, unclear = people_named(session.participants, field.data or "")
    if unclear:
        names = ", ".join(unclear)
        field.errors = [_("Nobody here is called so, or more than one: %(names)s", names=names)]
    return found


def _people(session: Session, form: RuleForm, least: int = 2) -> list[str]:
    found = _named(session, form.people)
    if not form.people.errors and len(found) < least:
        form.people.errors = [
            _("Name at least two people.") if least == 2 else _("Name one person.")
        ]
    return found


def _person_at_table(session: Session, form: RuleForm) -> dict[str, Any]:
    found = _people(session, form, least=1)
    if len(found) > 1:
        form.people.errors = [_("Name one person.")]
    number = form.table.data or ""
    if number not in {choice.value for choice in form.table.choices}:
        form.table.errors = [_("There is no such table.")]
        return {}
    return {"person": found[0] if found else "", "group": int(number)}


def _value(session: Session, form: RuleForm, field: Any) -> str:
    """A value that somebody has, as it was typed or as it is called."""
    low = (field.data or "").strip().casefold()
    for value in values_of(session.participants, form.trait.data or ""):
        if low in (value.casefold(), value_name(form.trait.data, value).casefold()):
            return value
    field.errors = [_("Nobody has this. Choose from the list.")]
    return ""


def _one_value(session: Session, form: RuleForm) -> dict[str, Any]:
    return {"trait": form.trait.data, "value": _value(session, form, form.value)}


def _counted(session: Session, form: RuleForm) -> dict[str, Any]:
    return {**_one_value(session, form), "n": form.n.data or 1}


def _with_other(session: Session, form: RuleForm) -> dict[str, Any]:
    return {**_one_value(session, form), "by": _value(session, form, form.other)}


def _several_values(session: Session, form: RuleForm) -> dict[str, Any]:
    known = {v.casefold(): v for v in values_of(session.participants, form.trait.data or "")}
    typed = [part.strip() for part in form.value.data.split(",") if part.strip()]
    values = [known[one.casefold()] for one in typed if one.casefold() in known]
    if len(values) < max(2, len(typed)):
        form.value.errors = [_("Write at least two from the list, with commas between.")]
    allowed = _named(session, form.allowed)
    return {"trait": form.trait.data, "values": values, "allowed": allowed}


READ: dict[str, Read] = {
    "apart": lambda session, form: {"people": _people(session, form)},
    "together": lambda session, form: {"people": _people(session, form)},
    "pinned": _person_at_table,
    "not_alone": _one_value,
    "at_least": _counted,
    "at_most": _counted,
    "accompanied": _with_other,
    "values_apart": _several_values,
    "no_own_manager": lambda _session, form: {"trait": form.trait.data or "manager"},
}
