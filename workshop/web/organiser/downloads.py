"""The organiser's page and its files."""

from flask import Response, abort, render_template
from flask_babel import format_decimal

from workshop.outcome.left_out import left_out
from workshop.web import identity, language
from workshop.web.doors import this_session
from workshop.web.organiser.guard import door
from workshop.writers.files import COMPLETE, SUMMARY, TABLE, files


@door.get("")
def page() -> str:
    """Everything to take along."""
    session, every = this_session(), files()
    sizes = {
        name: _kilobytes(file.content(session, language.current())) for name, file in every.items()
    }
    by_use = {
        use: [file for file in every.values() if file.use == use]
        for use in (SUMMARY, TABLE, COMPLETE)
    }
    return render_template(
        "web/organiser/page.html",
        session=session,
        files=by_use,
        sizes=sizes,
        left_out=left_out(session),
        account=identity.account(),
    )


@door.get("/exports/<name>")
def download(name: str) -> Response:
    """One file, to be saved."""
    file = files().get(name)
    if file is None:
        abort(404)
    session = this_session()
    response = Response(file.content(session, language.current()), content_type=file.mimetype)
    saved_as = f"rajapaja-{session.code}-{name}"
    response.headers["Content-Disposition"] = f'attachment; filename="{saved_as}"'
    return response


def _kilobytes(content: bytes) -> str:
    """At least 0,1 kB, written as the reader writes decimals."""
    return f"{format_decimal(max(0.1, round(len(content) / 1000, 1)))} kB"
