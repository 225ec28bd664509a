"""What the tables are to mix and to bring together, in order of importance."""

from flask import abort, request
from werkzeug.wrappers import Response

from workshop.domain.seating.table_request import traits_of
from workshop.domain.seating.wishes import Wishes
from workshop.web.doors import this_session
from workshop.web.tables.guard import door, for_facilitators, kept

PARTS = ("mix", "cluster", "shared", "none")


@door.post("/wishes")
@for_facilitators
def wish() -> Response:
    """A trait into a part; or higher ("up"), lower ("down"), or to the place of another ("to")."""
    trait, wishes = request.form.get("trait", ""), Wishes.kept(this_session())
    known = {*traits_of(this_session().participants), *wishes.mix, *wishes.cluster}
    if trait not in known:
        abort(404)
    part, step = request.form.get("part", ""), request.form.get("step", "")
    if part in PARTS:
        wishes.put(trait, part)
    elif step in ("up", "down"):
        wishes.raise_by(trait, 1 if step == "up" else -1)
    elif request.form.get("to") in known:
        _to_the_place_of(wishes, trait, request.form["to"])
    return kept()


def _to_the_place_of(wishes: Wishes, trait: str, other: str) -> None:
    """Dragged onto another trait: into its part, at its place."""
    part = "mix" if other in wishes.mix else "cluster"
    if trait not in getattr(wishes, part):
        wishes.put(trait, part)
    order: list[str] = getattr(wishes, part)
    if other in order:
        wishes.raise_by(trait, order.index(trait) - order.index(other))
