"""The observer's page: where the room is, and what the kinds offer to whoever looks on."""

from typing import Any

from flask import render_template

from workshop import kinds
from workshop.domain.seating.place import Place
from workshop.domain.session.day import Day
from workshop.live import region
from workshop.web import language
from workshop.web.doors import this_session
from workshop.web.observer.guard import door


@door.get("")
def view() -> tuple[str, int]:
    """What she writes on."""
    return observer_page()


def observer_page(status: int = 200, **context: Any) -> tuple[str, int]:
    """The page; `context` carries forms that came back with errors."""
    place = Place(this_session(), language.current())
    offered = [kind for kind in kinds.kinds.values() if kind.observer]
    given = {name: value for kind in offered for name, value in kind.observing(place).items()}
    page = render_template(
        "web/observer/page.html",
        session=this_session(),
        place=place,
        faces=[kind.template("observer") for kind in offered],
        **{**given, **context},
    )
    return page, status


@region("observer/now", per="observer", template="web/observer/now.html")
def now(place: Place) -> dict[str, Any]:
    """Where the room is."""
    return {"day": Day(place.session)}
