"""The console's regions: schedule, clock, the stage's own face, notes, people, the bottom bar."""

from typing import Any

from sqlalchemy import select

from workshop import agenda, db
from workshop.domain.day import Day
from workshop.domain.done import who_marked
from workshop.domain.note import Note, waiting_notes
from workshop.domain.problem import waiting_wordings
from workshop.domain.seating import current_round, draft_round
from workshop.domain.spotlight import Spotlight
from workshop.domain.tables import seated_at
from workshop.live import Place, presence, region
from workshop.web.facilitator.readiness import room_readiness
from workshop.web.without_phone import without_phone

NEWEST = 60


@region("console/agenda", per="console", template="web/facilitator/agenda.html")
def schedule(place: Place) -> dict[str, Any]:
    """The day as a thread, sewn up to now."""
    return {"day": Day(place.session)}


@region("console/clock", per="console", template="web/facilitator/clock.html")
def clock(place: Place) -> dict[str, Any]:
    """Where we are and how much time is left."""
    return {"day": Day(place.session), "spot": Spotlight.on(place.session.id)}


@region("console/face", per="console", template="web/facilitator/face.html")
def face(place: Place) -> dict[str, Any]:
    """What the stage of the moment shows to the facilitator."""
    stage = Day(place.session).stage
    kind = agenda.kind_of(stage)
    placed = Place(place.session, place.language, stage)
    return {"stage": stage, "face": kind.template("console"), **kind.console(stage, placed)}


@region("console/notes", per="console", template="web/facilitator/notes.html")
def notes(place: Place) -> dict[str, Any]:
    """What has been written in the stage of the moment, the newest first; late ones on top."""
    stage = Day(place.session).stage
    query = select(Note).where(Note.stage_id == stage.id)
    newest = db.session.scalars(query.order_by(Note.created_at.desc()).limit(NEWEST)).all()
    spot = Spotlight.on(place.session.id)
    return {
        "notes": [n for n in newest if not n.is_waiting],
        "late": waiting_notes(place.session.id),
        "late_wordings": waiting_wordings(place.session.id),
        "lit": spot.target_id if spot else "",
    }


@region("console/people", per="console", template="web/facilitator/people.html")
def people(place: Place) -> dict[str, Any]:
    """Who is here, at which table; whose phone is away."""
    session = place.session
    current = current_round(session)
    seated = seated_at(current) if current else []
    with_table = {p.id for _group, members in seated for p in members}
    return {
        "seated": seated,
        "standing": [p for p in session.arrived if p.id not in with_table and p.is_here],
        "expected": [p for p in session.participants if not p.arrived_at],
        "done": set(who_marked(Day(session).stage, "done")),
        "online": presence.is_online,
        "no_phone": without_phone(session),
        "draft": draft_round(session),
    }


@region("console/next", per="console", template="web/facilitator/next.html")
def following(place: Place) -> dict[str, Any]:
    """The bottom bar: readiness and where Next leads."""
    day = Day(place.session)
    return {"day": day, "readiness": room_readiness(day.stage) if day.run else None}
