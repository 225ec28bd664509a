"""The console's regions: schedule, clock, the stage's own face, notes, people, the bottom bar."""

from typing import Any

from workshop import kinds
from workshop.domain.contributions.contribution import waiting_in
from workshop.domain.contributions.marks import who_marked
from workshop.domain.contributions.spotlight import Spotlight, spotlit_id
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import current_round, draft_round
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.day import Day
from workshop.live import presence, region
from workshop.web.facilitator.readiness import room_readiness

NEWEST = 60


@region("console/agenda", per="console", template="web/facilitator/agenda.html")
def schedule(place: Place) -> dict[str, Any]:
    """The stages of the day with their times, and which one is running."""
    return {"day": Day(place.session)}


@region("console/clock", per="console", template="web/facilitator/clock.html")
def clock(place: Place) -> dict[str, Any]:
    """Where we are and how much time is left."""
    return {"day": Day(place.session), "spot": Spotlight.current(place.session.id)}


@region("console/face", per="console", template="web/facilitator/face.html")
def face(place: Place) -> dict[str, Any]:
    """What the stage of the moment shows to the facilitator."""
    stage = Day(place.session).stage
    kind = kinds.kind_of(stage)
    placed = Place(place.session, place.language, stage)
    template = "web/facilitator/end.html" if place.session.is_over else kind.template("console")
    return {"stage": stage, "face": template, **kind.console(stage, placed)}


@region("console/notes", per="console", template="web/facilitator/notes.html")
def notes(place: Place) -> dict[str, Any]:
    """What has been put into the stage of the moment, the newest first; late ones on top.

    Kinds whose face lists contributions itself have none here.
    """
    stage = Day(place.session).stage
    kind = kinds.kind_of(stage)
    written = [] if kind.has_own_list else [t for t in kind.all_of(stage) if t.words]
    counted = [thing for thing in written if thing.counts]
    return {
        "feed": sorted(counted, key=lambda thing: thing.created_at, reverse=True)[:NEWEST],
        "late": waiting_in(place.session.id),
        "spotlit": spotlit_id(place.session.id),
    }


@region("console/people", per="console", template="web/facilitator/people.html")
def people(place: Place) -> dict[str, Any]:
    """Who is here, at which table; whose phone is away."""
    session = place.session
    current = current_round(session)
    seated = seated_at(current) if current else []
    with_table = {p.id for _group, members in seated for p in members}
    online = presence.current().online(p.id for p in session.participants)
    return {
        "seated": seated,
        "standing": [p for p in session.arrived if p.id not in with_table and p.is_here],
        "expected": [p for p in session.participants if not p.arrived_at],
        "done": set(who_marked(Day(session).stage, "done")),
        "online": online.__contains__,
        "no_phone": {p.id for p in session.arrived if not p.has_phone},
        "draft": draft_round(session),
        "is_before": not session.runs and not session.is_over,
    }


@region("console/next", per="console", template="web/facilitator/next.html")
def following(place: Place) -> dict[str, Any]:
    """The bottom bar: readiness and where Next leads."""
    day = Day(place.session)
    return {"day": day, "readiness": room_readiness(day.stage) if day.run else None}
