"""A change of the published tables before anybody makes it: who goes where, what it gains."""

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rearranging import Places, Step, steps_to
from workshop.domain.seating.reseating import seats_now
from workshop.domain.seating.rounds import Round
from workshop.domain.seating.table_quality import Quality, Seats, quality
from workshop.domain.session.session import Session
from workshop.web.reseating.words import gains, moves_in_words, standing

LAST_TABLE = 199


@dataclass(frozen=True)
class Plan:
    """`fields` are what the form sends: "person:position", without a position for no table."""

    leaving: list[Step]
    seated: list[Step]
    moved: list[Step]
    gains: list[str]
    fields: list[str]

    @property
    def headline(self) -> str:
        """How many people move."""
        return moves_in_words(len(self.moved))

    @property
    def is_empty(self) -> bool:
        """Nothing would be different."""
        return not (self.leaving or self.seated or self.moved)


def plan_for(
    session: Session,
    now: Round,
    coming: Sequence[Participant],
    places: Places,
    before: Quality | None = None,
) -> Plan:
    """`places` as a plan. `before` is what the gains are measured by; without one, all is told."""
    steps = steps_to(session, now, places)
    seats = {**seats_now(now, coming), **{p: at for p, at in places.items() if at is not None}}
    for person, position in places.items():
        if position is None:
            seats.pop(person, None)
    after = quality(session, coming, seats)
    return Plan(
        leaving=[step for step in steps if step.goes_to is None],
        seated=[step for step in steps if step.came_from is None],
        moved=[step for step in steps if step.came_from and step.goes_to],
        gains=gains(before, after) if before else standing(after),
        fields=[f"{p}:{'' if at is None else at}" for p, at in places.items()],
    )


def compared(session: Session, now: Round, coming: Sequence[Participant], places: Places) -> Plan:
    """`places` as a plan, measured by how the tables are now."""
    before = quality(session, coming, seats_now(now, coming))
    return plan_for(session, now, coming, places, before)


def places_of(now: Round, seats: Seats) -> Places:
    """What has to change so that exactly these people have exactly these seats."""
    at = {seat.participant_id: seat.group.position for seat in now.seats}
    changed: dict[str, int | None] = {p: None for p in at if p not in seats}
    changed.update({p: position for p, position in seats.items() if at.get(p) != position})
    return changed


def places_from(fields: Sequence[str]) -> Places:
    """What a form sent; what cannot be read is left out."""
    places: dict[str, int | None] = {}
    for field in fields:
        person, _colon, position = field.partition(":")
        if not position:
            places[person] = None
        elif position.isdecimal() and int(position) <= LAST_TABLE:
            places[person] = int(position)
    return places
