"""Her day as a design of its own: saved here for the next workshop, and as a file to take away."""

import tomllib
from typing import Any

from flask import render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.domain.catalogue.content import ContentError, Problem
from workshop.domain.catalogue.designs import Design, design_toml, read_design
from workshop.domain.catalogue.own_designs import DesignExists
from workshop.domain.session.saved_design import design_of
from workshop.web import identity
from workshop.web.doors import done, this_session
from workshop.web.facilitator.day_forms import saved_design_form
from workshop.web.facilitator.guard import door
from workshop.web.facilitator.own_designs import all_designs, keep_design
from workshop.web.language import local

Page = str | Response | tuple[str, int]


@door.get("/day/design")
def design_page() -> str:
    """The name it gets."""
    return _page(saved_design_form(this_session()))


@door.post("/day/design")
def save_design() -> Page:
    """Save it here, or take the file away (`do` is "file") without saving."""
    session = this_session()
    form = saved_design_form(session, request.form)
    first = form[f"name_{session.languages[0]}"]
    if not form.validate():
        return _page(form), 422
    if not any(_typed(form, "name").values()):
        first.errors = [_("Give the design a name.")]
        return _page(form), 422
    try:
        design, toml = made(form)
    except ContentError as error:
        return _page(form, error.problems), 422
    if request.form.get("do") == "file":
        return toml_file(design.key, toml)
    account = identity.account()
    if account is None:
        first.errors = [_("Only somebody with an account can save here. Take the file instead.")]
        return _page(form), 422
    try:
        keep_design(account.id, design.key, toml, bool(form.replace.data))
    except DesignExists as there:
        first.errors = [already(there)]
        return _page(form, can_replace=there.own), 422
    said = _("Saved. “%(name)s” can be chosen for a new workshop.", name=local(design.title))
    return done(url_for("facilitator.day_page"), said=said)


def made(form: Any) -> tuple[Design, str]:
    """The design and its text, read again before anybody relies on it. Raises ContentError."""
    session = this_session()
    base = all_designs().get(session.design)
    values = design_of(session, _typed(form, "name"), _typed(form, "summary"), base)
    toml = design_toml(values)
    return read_design(tomllib.loads(toml), f"{values['key']}.toml"), toml


def already(there: DesignExists) -> str:
    """What to do about a name that is taken."""
    known = all_designs().get(there.key)
    name = local(known.title) if known else there.key
    if there.own:
        return _(
            "You have saved “%(name)s” already. Write another name, or choose to replace it.",
            name=name,
        )
    return _("There is a design called “%(name)s” already. Write another name.", name=name)


def toml_file(key: str, toml: str) -> Response:
    """The text as a download."""
    response = Response(toml, mimetype="application/toml")
    response.headers["Content-Disposition"] = f'attachment; filename="{key}.toml"'
    return response


def _typed(form: Any, what: str) -> dict[str, str]:
    return {code: form[f"{what}_{code}"].data or "" for code in this_session().languages}


def _page(form: Any, problems: list[Problem] | None = None, can_replace: bool = False) -> str:
    session = this_session()
    return render_template(
        "web/facilitator/saved_design.html",
        session=session,
        form=form,
        problems=problems or [],
        can_replace=can_replace or bool(form.replace.data),
        has_account=identity.account() is not None,
    )
