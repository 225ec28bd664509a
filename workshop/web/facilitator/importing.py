"""A workshop from a complete file: the same ids, hers from then on."""

import json

from flask import redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.outcome.loading import BrokenFile, import_session
from workshop.web.facilitator.accounts import signed_in
from workshop.web.facilitator.sessions import door


@door.get("/import")
def upload() -> str:
    """The form."""
    return render_template("web/facilitator/import.html", account=signed_in(), error="")


@door.post("/import")
def take() -> Response | tuple[str, int]:
    """The file. A broken one says where it is broken, and nothing of it is kept."""
    file = request.files.get("file")
    try:
        session = import_session(_parsed(file.read() if file else b""), signed_in().id)
    except BrokenFile as broken:
        db.session.rollback()
        return _again(broken)
    session_id = session.id
    db.session.commit()
    return redirect(url_for("organiser.page", session_id=session_id), 303)


def _parsed(content: bytes) -> object:
    if not content:
        raise BrokenFile("", _("Choose a file first."))
    try:
        return json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise BrokenFile("", _("This is not a complete file of Rajapaja (JSON).")) from error


def _again(broken: BrokenFile) -> tuple[str, int]:
    if broken.key == "session.id":
        error = _("This workshop is here already.")
    elif broken.key:
        error = _("The file is broken here: %(where)s", where=f"{broken.key}: {broken.said}")
    else:
        error = broken.said
    page = render_template("web/facilitator/import.html", account=signed_in(), error=error)
    return page, 422
