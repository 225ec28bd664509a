"""Pages for when something is not there, not allowed, or broke."""

from flask import Flask, render_template
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException

from workshop import db


def handle(app: Flask) -> None:
    """Answer every error with a page that says what to do."""
    app.register_error_handler(HTTPException, page)
    app.register_error_handler(Exception, broken)


def page(error: HTTPException) -> tuple[str, int]:
    """An error with a number."""
    db.session.rollback()
    code = error.code or 500
    title, advice = words(code)
    return render_template("web/error.html", title=title, advice=advice, code=code), code


def broken(error: Exception) -> tuple[str, int]:
    """Our own mistake: logged, and what was typed is still on the phone."""
    from flask import current_app

    current_app.logger.exception("broken", exc_info=error)
    db.session.rollback()
    title, advice = words(500)
    return render_template("web/error.html", title=title, advice=advice, code=500), 500


def words(code: int) -> tuple[str, str]:
    """What happened and what to do, by status code."""
    if code == 403:
        return _("You have no access to this page"), _(
            "Open the link that was made for you, or join with the code."
        )
    if code == 404:
        return _("There is nothing here"), _(
            "Check the address, or join with the code on the screen."
        )
    if code == 413:
        return _("That file is too big"), _("The limit is 5 MB. Try a smaller file.")
    if code < 500:
        return _("That did not work"), _("Go back and try again.")
    return _("Something broke here"), _(
        "What you wrote is safe on your phone. Try again in a moment."
    )
