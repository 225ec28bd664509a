"""People at one table: what changes about one of them is seen on the phones of the others."""

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import current_round
from workshop.live import reload_pages


def neighbours_see(person: Participant) -> None:
    """Pages of the others at this person's table are read again; nobody is told anything.

    Call it after the commit.
    """
    round_ = current_round(person.session)
    seat = round_.seat_of(person) if round_ else None
    if round_ is None or seat is None:
        return
    for other in round_.members(seat.group):
        if other is not person and other.is_here:
            reload_pages(person.session, other)
