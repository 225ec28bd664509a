"""The repair page: who is missing, who has no table, and plans that repair the tables."""

from typing import Any

from flask import render_template, request

from workshop.domain.seating.place import Place
from workshop.domain.seating.rearranging import steps_between
from workshop.domain.seating.reseating import closing, seats_now
from workshop.domain.seating.rounds import Group, Round, current_round, published_rounds
from workshop.domain.seating.table_quality import quality
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.session import Session
from workshop.web import language
from workshop.web.doors import find, this_session
from workshop.web.reseating.guard import door
from workshop.web.reseating.plan import compared
from workshop.web.reseating.repair_runs import answer_of, asked_for, counted
from workshop.web.reseating.words import standing


@door.get("/repair")
def repair() -> str:
    """`?run=` shows what the engine was asked; `?close=` and `?into=` close a table."""
    session, now = this_session(), current_round(this_session())
    place = Place(session, language.current())
    if now is None:
        return render_template("web/reseating/repair.html", session=session, place=place, now=None)
    run = asked_for(request.args["run"]) if "run" in request.args else None
    coming = counted(session, run.options if run else {})
    here = [p for p in session.participants if p.is_here]
    return render_template(
        "web/reseating/repair.html",
        session=session,
        place=place,
        now=now,
        tables=seated_at(now),
        missing=[s for s in now.seats if not s.participant.is_here],
        standing=[p for p in here if now.seat_of(p) is None],
        present=here,
        expected=[p for p in session.participants if p.left_at is None],
        how_it_is=standing(quality(session, coming, seats_now(now, coming))),
        back=_way_back(session),
        **(answer_of(session, now, run) if run else _closed(session, now)),
    )


def _closed(session: Session, now: Round) -> dict[str, Any]:
    """The table to be closed, if one is named, and what that would change."""
    if "close" not in request.args:
        return {}
    coming = counted(session, {})
    group = find(Group, request.args["close"])
    into = find(Group, request.args["into"]) if request.args.get("into") else None
    places = closing(session, now, coming, group, into)
    return {"change": compared(session, now, coming, places), "closed": group}


def _way_back(session: Session) -> dict[str, Any] | None:
    rounds = published_rounds(session)
    if len(rounds) < 2:
        return None
    steps = steps_between(session, rounds[-1], rounds[-2])
    moved = [s for s in steps if s.came_from and s.goes_to]
    return {"round": rounds[-2], "moved": moved}
