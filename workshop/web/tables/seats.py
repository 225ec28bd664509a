"""Who sits where in the draft: moved, taken back, locked."""

from flask import request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round
from workshop.domain.seating.seat_move import SeatMove, move, take_back
from workshop.domain.seating.tables import table_at
from workshop.outcome.plants import group_name
from workshop.web.doors import find, this_session
from workshop.web.tables.guard import door, for_facilitators, kept, seen_draft, who


@door.post("/seats")
def seat() -> Response:
    """Somebody to another table of the draft: its id, "new", or none; `here` is a table's button.

    `person` is an id, or "id:table" with the table the page showed them at.
    """
    person_id, _colon, seen_at = request.form.get("person", "").partition(":")
    if not person_id:
        return kept(_("Choose somebody's name first."))
    round_, person = seen_draft(), find(Participant, person_id)
    if round_ is None:
        return kept(_("Somebody has made new tables meanwhile. Here they are."))
    taken = round_.seat_of(person)
    if _colon and (taken.group_id if taken else "") != seen_at:
        return kept(
            _("%(name)s has been moved by somebody else meanwhile.", name=person.short_name)
        )
    if taken and taken.locked_at:
        return kept(_("%(name)s is locked to the table. Unlock first.", name=person.short_name))
    table = request.form.get("here", request.form.get("table", ""))
    move(round_, person, _chosen(round_, person, table), who())
    return kept()


@door.post("/seats/undone")
def undo() -> Response:
    """A move taken back."""
    made: SeatMove = find(SeatMove, request.form.get("move", ""))
    round_ = seen_draft()
    if round_ is None or not take_back(round_, made, who()):
        return kept(_("This has been changed by somebody else meanwhile."))
    return kept()


@door.post("/locks")
@for_facilitators
def lock() -> Response:
    """A person, or everybody at a table, stays there in every new proposal; or no longer."""
    round_ = seen_draft()
    if round_ is None:
        return kept(_("Somebody has made new tables meanwhile. Here they are."))
    on = request.form.get("on", "yes") == "yes"
    if request.form.get("group"):
        group: Group = find(Group, request.form["group"])
        for taken in round_.seats:
            if taken.group_id == group.id and bool(taken.locked_at) != on:
                taken.lock(on, who())
        return kept()
    if not request.form.get("person"):
        return kept(_("Choose somebody's name first."))
    person: Participant = find(Participant, request.form["person"].partition(":")[0])
    taken_by = round_.seat_of(person)
    if taken_by is None:
        return kept(_("%(name)s has no table to be locked to.", name=person.short_name))
    taken_by.lock(not taken_by.locked_at, who())
    where = group_name(taken_by.group)
    if taken_by.locked_at:
        return kept(_("%(name)s stays at %(table)s.", name=person.short_name, table=where))
    return kept(_("%(name)s may be moved again.", name=person.short_name))


def _chosen(round_: Round, person: Participant, table: str) -> Group | None:
    """The table of this id; for "new" a free one, or theirs where they sit alone already."""
    if table != "new":
        return find(Group, table) if table else None
    seat = round_.seat_of(person)
    if seat and len(round_.members(seat.group)) == 1:
        return seat.group
    used = {seat.group.position for seat in round_.seats}
    return table_at(this_session(), next(n for n in range(len(used) + 1) if n not in used))
