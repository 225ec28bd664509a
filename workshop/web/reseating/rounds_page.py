"""The page of the rounds: what has been, the list, what was proposed."""

from typing import Any

from flask import render_template

from workshop.domain.seating.later_rounds import meetings, waiting_rounds
from workshop.domain.seating.place import Place
from workshop.domain.seating.rearranging import sittings
from workshop.domain.seating.tables import seated_at
from workshop.web import language
from workshop.web.doors import this_session
from workshop.web.forms import Keyed
from workshop.web.reseating.rounds_form import RoundsForm


def show(form: RoundsForm, **more: Any) -> str:
    """The page; `more` is what was proposed."""
    session = this_session()
    return render_template(
        "web/reseating/rounds.html",
        session=session,
        place=Place(session, language.current()),
        form=form,
        keyed=Keyed(),
        past=[(round_, seated_at(round_)) for round_ in sittings(session)],
        waiting=[(round_, seated_at(round_)) for round_ in waiting_rounds(session)],
        met=meetings(session),
        **more,
    )
