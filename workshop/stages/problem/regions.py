"""How the table's task is worded now, and my two buttons."""

from typing import Any

from workshop.domain.contributions.problem import Problem
from workshop.domain.seating.place import Place
from workshop.domain.seating.rounds import group_of
from workshop.live import region
from workshop.stages.problem.sources import notes_of_problems


@region("problem/now", per="group", template="stages/problem/now.html")
def now(place: Place) -> dict[str, Any]:
    """How the table's task is worded now, and how it was before."""
    assert place.stage and place.group
    here = sum(p.is_here for p in place.group.members)
    problem = Problem.worded(place.stage, place.group)
    sources = notes_of_problems(place.session.id, [problem]) if problem else {}
    return {"problem": problem, "here": here, "sources": sources.get(problem.id if problem else "")}


@region("problem/mine", per="person", template="stages/problem/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """My two buttons, and which of them I pressed for the words as they are now."""
    assert place.stage and place.participant
    group = group_of(place.participant)
    problem = Problem.worded(place.stage, group) if group else None
    wording = problem.wording if problem else None
    given = wording.answer_of(place.participant) if wording else None
    return {"problem": problem, "given": given}
