"""Accepting a form on a phone: the one way for every kind of stage."""

from collections.abc import Callable

from flask import url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop import db
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.domain.session.submission import accept
from workshop.kinds.showing import show_stage
from workshop.web.doors import done, me, this_session
from workshop.web.forms import Keyed


def submit(
    stage: Stage,
    form: Keyed,
    make: Callable[[bool], db.Base],
    *,
    is_private: bool = False,
    also: Callable[[], str] = str,
) -> Response:
    """Do once what a valid form asks, keep it, show it, answer.

    `make(late)` makes the thing; `late` is true when the stage has closed, and then the answer says
    that the facilitator can still take it in. The same form twice is one thing. What is private is
    never late, and the answer does not name it. `also()` is what else the answer says, if anything.
    """
    session = this_session()
    late = not is_private and not Day(session).is_open(stage)
    made = accept(session, form.key.data, lambda: make(late))
    db.session.commit()
    show_stage(stage, me())
    named = "" if is_private else made.target_id
    said = " ".join(filter(None, (late_words() if late else "", also())))
    return done(back_to(stage), named, said)


def back_to(stage: Stage) -> str:
    """The address of the stage's page."""
    return url_for("participant.stage", stage_id=stage.id)


def late_words() -> str:
    """What somebody is told whose words came after the stage had closed."""
    return str(
        _("This part had already closed. Your text is safe: the facilitator can still take it in.")
    )
