"""Designs that were saved here: taking one away as a file, bringing one along."""

from dataclasses import dataclass

from flask import abort, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.domain import catalogue
from workshop.domain.catalogue.content import ContentError, Problem
from workshop.domain.catalogue.designs import Design
from workshop.domain.catalogue.own_designs import MOST_BYTES, DesignExists, uploaded_design
from workshop.web.facilitator import sessions
from workshop.web.facilitator.accounts import signed_in
from workshop.web.facilitator.own_designs import keep_design, saved_designs
from workshop.web.facilitator.saved_design import already, toml_file


@dataclass(frozen=True)
class Refusal:
    """Why a file was not taken: `words` at the field, every problem in it, whether to replace."""

    words: str
    problems: tuple[Problem, ...] = ()
    can_replace: bool = False


@sessions.door.get("/designs/<key>.toml")
def file_of_design(key: str) -> Response:
    """One that was saved here, as it lies on the disk."""
    path = saved_designs().files.get(key) or abort(404)
    return toml_file(key, path.read_text(encoding="utf-8-sig"))


@sessions.door.post("/designs")
def take_design() -> Response | tuple[str, int]:
    """A file that somebody brings. A broken one is refused as a whole, with all that is wrong."""
    file = request.files.get("file")
    content = file.stream.read(MOST_BYTES + 1) if file else b""
    if not file or not content:
        return _again(Refusal(_("Choose a file first.")))
    if len(content) > MOST_BYTES:
        return _again(Refusal(_("This file is too large for a design.")))
    try:
        design, toml = uploaded_design(content, file.filename or "design.toml")
        _check_deck(design, file.filename or "")
        keep_design(signed_in().id, design.key, toml, "replace" in request.form)
    except ContentError as error:
        said = _("Nothing was imported. Put this right in the file:")
        return _again(Refusal(said, tuple(error.problems)))
    except DesignExists as there:
        said = already(there)
        if not there.own:
            said += " " + _("In the file, its key and the name of the file are the same word.")
        return _again(Refusal(said, can_replace=there.own))
    return redirect(url_for("sessions.new", design=design.key) + f"#design-{design.key}", 303)


def _check_deck(design: Design, name: str) -> None:
    if design.deck not in catalogue.decks():
        said = f'write one of {", ".join(catalogue.decks())}, not "{design.deck}"'
        raise ContentError([Problem(name, "", "deck", said)])


def _again(refusal: Refusal) -> tuple[str, int]:
    return sessions.new_page(sessions.empty_form(), refusal), 422
