"""The page of the morning: who is missing, who has no table, and plans that mend the tables."""

from collections.abc import Sequence
from typing import Any

from flask import render_template, request
from flask_babel import gettext as _

from workshop import grouping
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rearranging import steps_between
from workshop.domain.seating.reseating import closing, dividing, repairs, seats_now
from workshop.domain.seating.rounds import Group, Round, current_round, published_rounds
from workshop.domain.seating.table_quality import quality
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.session import Session
from workshop.web.doors import find, this_session
from workshop.web.reseating.guard import door
from workshop.web.reseating.plan import Plan, places_of, plan_for
from workshop.web.reseating.words import standing


@door.get("/repair")
def repair() -> str:
    """`?coming=` "here" or "expected" asks for plans; `?close=` and `?divide=` name a table."""
    session, now = this_session(), current_round(this_session())
    if now is None:
        return render_template("web/reseating/repair.html", session=session, now=None)
    coming = _coming(session)
    here = [p for p in session.participants if p.is_here]
    return render_template(
        "web/reseating/repair.html",
        session=session,
        now=now,
        tables=seated_at(now),
        missing=[s for s in now.seats if not s.participant.is_here],
        standing=[p for p in here if now.seat_of(p) is None],
        present=here,
        expected=[p for p in session.participants if p.left_at is None],
        how_it_is=standing(quality(session, coming, seats_now(now, coming))),
        back=_way_back(session),
        **_asked(session, now, coming),
    )


def _coming(session: Session) -> list[Participant]:
    """Who is counted: only those who are here, or also those who may still come."""
    only_here = request.args.get("coming") == "here"
    return [p for p in session.participants if (p.is_here if only_here else p.left_at is None)]


def _asked(session: Session, now: Round, coming: Sequence[Participant]) -> dict[str, Any]:
    if "close" in request.args:
        group = find(Group, request.args["close"])
        into = find(Group, request.args["into"]) if request.args.get("into") else None
        places = closing(session, now, coming, group, into)
        return {"change": _compared(session, now, coming, places), "closed": group}
    if "divide" in request.args:
        group = find(Group, request.args["divide"])
        places = dividing(session, now, coming, group)
        return {"change": _compared(session, now, coming, places), "divided": group}
    if "coming" not in request.args:
        return {}
    if not coming:
        return {"problem": _("Nobody is here yet.")}
    try:
        return {"plans": _plans(session, now, coming)}
    except grouping.Unseatable:
        return {"problem": _("No plan was found. The tables can be changed by hand.")}


def _plans(session: Session, now: Round, coming: Sequence[Participant]) -> list[Plan]:
    """Nobody moved first; each later plan is measured by that one."""
    found = repairs(session, now, coming)
    unmoved = quality(session, coming, found[0])
    return [
        plan_for(session, now, coming, places_of(now, seats), unmoved if number else None)
        for number, seats in enumerate(found)
    ]


def _compared(session: Session, now: Round, coming: Sequence[Participant], places: Any) -> Plan:
    before = quality(session, coming, seats_now(now, coming))
    return plan_for(session, now, coming, places, before)


def _way_back(session: Session) -> dict[str, Any] | None:
    rounds = published_rounds(session)
    if len(rounds) < 2:
        return None
    steps = steps_between(session, rounds[-1], rounds[-2])
    moved = [s for s in steps if s.came_from and s.goes_to]
    return {"round": rounds[-2], "moved": moved}
