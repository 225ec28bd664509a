"""Signing in and out; the first account by the one-time link."""

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response
from wtforms import EmailField, PasswordField
from wtforms.validators import Length, Regexp

from workshop import db
from workshop.domain.people.accounts import MIN_PASSWORD, Account, SetupLink
from workshop.web import identity, language
from workshop.web.forms import Form, SomeText, at_most, line, trim

door = Blueprint("accounts", __name__)

Page = str | Response | tuple[str, int]


class SignInForm(Form):
    """E-mail and password."""

    email = EmailField(lazy_gettext("E-mail"), [SomeText(), at_most(200)], filters=[trim])
    password = PasswordField(lazy_gettext("Password"), [SomeText(), at_most(200)])


class AccountForm(Form):
    """The first facilitator."""

    name = line(lazy_gettext("Your name"), length=80, required=True)
    email = EmailField(
        lazy_gettext("E-mail"),
        [
            SomeText(),
            at_most(200),
            Regexp(
                r"^[^@\s]+@[^@\s]+$", message=lazy_gettext("Write an e-mail address: name@place")
            ),
        ],
        filters=[trim],
    )
    password = PasswordField(
        lazy_gettext("Password"),
        [
            SomeText(),
            Length(
                min=MIN_PASSWORD,
                max=200,
                message=lazy_gettext("Use at least %(min)d characters. A short sentence is good."),
            ),
        ],
    )


@door.before_request
def read_first() -> None:
    """Posts begin their writing after the body was read."""
    if request.method == "POST":
        request.form  # noqa: B018
        db.begin_writing()


@door.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Page:
    """For facilitators."""
    form = SignInForm(request.form)
    if request.method == "POST" and form.validate():
        account = Account.sign_in(form.email.data, form.password.data)
        if account:
            identity.sign_in(account)
            after = request.args.get("next", "")
            safe = after.startswith("/") and not after.startswith(("//", "/\\"))
            return redirect(after if safe else url_for("sessions.index"), 303)
        form.password.errors = [_("The e-mail address or the password is not right.")]
    status = 422 if request.method == "POST" else 200
    return render_template("web/facilitator/sign_in.html", form=form), status


@door.post("/sign-out")
def sign_out() -> Response:
    """Leave this browser."""
    identity.sign_out()
    return redirect(url_for("entrance.home"), 303)


@door.route("/set-up/<token>", methods=["GET", "POST"])
def set_up(token: str) -> Page:
    """The first account, once."""
    link = SetupLink.find(token)
    if link is None:
        return render_template("web/facilitator/set_up_used.html"), 404
    form = AccountForm(request.form)
    if request.method == "POST" and form.validate():
        account = Account.open(
            form.email.data, form.name.data, form.password.data, language.current()
        )
        link.use()
        db.session.commit()
        identity.sign_in(account)
        return redirect(url_for("sessions.index"), 303)
    status = 422 if request.method == "POST" else 200
    return render_template("web/facilitator/set_up.html", form=form, token=token), status


def signed_in() -> Account:
    """The facilitator of this request."""
    account: Account = g.account
    return account
