"""The facilitator's list of sessions, and a new one."""

import datetime as dt
import re
from typing import Any
from zoneinfo import ZoneInfo

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from sqlalchemy import select
from werkzeug.wrappers import Response
from wtforms import (
    DateField,
    HiddenField,
    IntegerField,
    RadioField,
    SelectChoice,
    SelectMultipleField,
    TimeField,
)
from wtforms.validators import InputRequired, NumberRange, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from workshop import db
from workshop.domain.catalogue.designs import Design
from workshop.domain.session.creating import create_session
from workshop.domain.session.session import Session
from workshop.locale import Use, languages
from workshop.web import identity
from workshop.web.facilitator.accounts import signed_in
from workshop.web.facilitator.own_designs import all_designs, saved_designs, warnings_of
from workshop.web.forms import Form, line, trim
from workshop.web.language import local

door = Blueprint("sessions", __name__, url_prefix="/sessions")
ZONE = ZoneInfo("Europe/Helsinki")


@door.before_request
def only_facilitators() -> Response | None:
    """In comes who has an account."""
    if request.method == "POST":
        request.form  # noqa: B018  read before a write transaction begins
        db.begin_writing()
    account = identity.account()
    if account is None:
        return redirect(url_for("accounts.sign_in", next=request.path), 303)
    g.account = account
    return None


class SessionForm(Form):
    """A new workshop. `key` becomes its id, so that a double tap makes one."""

    key = HiddenField(default=db.new_id, filters=[trim])
    title = line(_("What is the workshop called?"), length=120, required=True)
    locality = line(_("Where is it held?"), length=80, required=True)
    date = DateField(_("Date"), [InputRequired(_("Choose a day."))])
    time = TimeField(_("Starts at"), [InputRequired(_("Choose a time."))])
    expected = IntegerField(
        _("How many people do you expect?"),
        [
            InputRequired(_("Write a number.")),
            NumberRange(1, 500, message=_("Write a number from 1 to 500.")),
        ],
        default=20,
    )
    spoken = SelectMultipleField(
        _("Languages in the room"),
        choices=lambda: languages.choices(Use.CONTENT),
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    design = RadioField(_("What kind of day?"), [InputRequired(_("Choose a kind of day."))])

    def validate_spoken(self, field: Any) -> None:
        """At least one."""
        if not field.data:
            raise ValidationError(_("Choose at least one language."))


@door.get("")
def index() -> str:
    """Every session of hers, the next one first."""
    query = select(Session).where(Session.owner_id == signed_in().id)
    mine = db.session.scalars(query.order_by(Session.starts_at.desc())).all()
    return render_template("web/facilitator/sessions.html", sessions=mine, account=signed_in())


@door.route("/new", methods=["GET", "POST"])
def new() -> str | Response | tuple[str, int]:
    """Title, place, day, languages, design, how many."""
    designs, form = all_designs(), empty_form(request.form or None)
    if request.method == "POST" and form.validate():
        made = db.session.get(Session, form.key.data)
        if made and made.owner_id == signed_in().id:
            return redirect(url_for("facilitator.console", session_id=made.id), 303)
        is_new = made is None and re.fullmatch(f"[{db.ALPHABET}]{{12}}", form.key.data)
        session = create_session(
            designs[form.design.data],
            id=form.key.data if is_new else db.new_id(),
            title=form.title.data,
            locality=form.locality.data,
            starts_at=dt.datetime.combine(form.date.data, form.time.data, tzinfo=ZONE),
            languages=form.spoken.data,
            expected=form.expected.data,
            owner_id=signed_in().id,
        )
        db.session.commit()
        return redirect(url_for("facilitator.console", session_id=session.id), 303)
    return new_page(form), 422 if request.method == "POST" else 200


def empty_form(data: Any = None) -> SessionForm:
    """The form with every design that there is; one may be chosen by the address already."""
    designs = all_designs()
    form = SessionForm(data, **_suggestions(designs))
    form.design.choices = [
        SelectChoice(key, local(design.title)) for key, design in designs.items()
    ]
    return form


def new_page(form: SessionForm, refusal: Any = None) -> str:
    """The page; `refusal` says why a design was not taken."""
    saved, designs = saved_designs(), all_designs()
    return render_template(
        "web/facilitator/new_session.html",
        form=form,
        designs=designs,
        saved=saved,
        warnings={key: warnings_of(design) for key, design in designs.items()},
        refusal=refusal,
        account=signed_in(),
    )


def _suggestions(designs: dict[str, Design]) -> dict[str, Any]:
    first = designs.get(request.args.get("design", "")) or next(iter(designs.values()))
    hour, minute = first.start.split(":")
    return {
        "date": dt.datetime.now(ZONE).date(),
        "time": dt.time(int(hour), int(minute)),
        "spoken": list(languages.required),
        "design": first.key,
    }
