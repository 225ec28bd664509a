"""Problem: each table words its own development task until nobody says "not clear to me yet"."""

from typing import Any

from flask_babel import lazy_gettext as _

from workshop.agenda import Readiness, StageKind
from workshop.domain.contributions.problem import RECOGNISED, Problem
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import current_round, group_of
from workshop.domain.seating.tables import seated_at
from workshop.domain.session.spotlight import Spotlight
from workshop.domain.session.stage import Stage
from workshop.live import Place, region
from workshop.web.forms import Keyed, words


class WordingForm(Keyed):
    """The task in one sentence, and an example of it."""

    sentence = words(_("Our task in one sentence"), length=280)
    example = words(_("An example from everyday work"), length=500, required=False)


class ProblemKind(StageKind):
    """A sentence, an example, and how it looks to everybody at the table."""

    key = "problem"
    has_done_button = False

    def phone(self, stage: Stage, participant: Participant) -> dict[str, Any]:
        """The form begins with the words the table has now: rewriting is changing them."""
        group = group_of(participant)
        problem = Problem.of(stage, group) if group else None
        form = WordingForm()
        if problem:
            form.sentence.data = problem.wording.sentence
            form.example.data = problem.wording.example
        return {"problem": problem, "form": form}

    def projector(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Per table how many still say "not clear": numbers, never who."""
        return {"tables": _tables(stage)}

    def console(self, stage: Stage, place: Place) -> dict[str, Any]:
        """Every table's sentence with its counts."""
        spot = Spotlight.on(stage.session_id)
        return {"tables": _tables(stage), "lit": spot.target_id if spot else ""}

    def readiness(self, stage: Stage) -> Readiness:
        """People at tables who recognise their table's task as it is worded now."""
        done = of = 0
        for _group, here, problem in _tables(stage):
            of += len(here)
            if problem:
                done += sum(problem.wording.answer_of(p) == RECOGNISED for p in here)
        return Readiness(done, of)


def _tables(stage: Stage) -> list[tuple[Any, list[Participant], Problem | None]]:
    current = current_round(stage.session)
    by_group = {p.group_id: p for p in Problem.all_of(stage)}
    return [
        (group, [p for p in members if p.is_here], by_group.get(group.id))
        for group, members in (seated_at(current) if current else [])
    ]


@region("problem/now", per="group", template="stages/problem/now.html")
def now(place: Place) -> dict[str, Any]:
    """How the table's task is worded now, and how it was before."""
    assert place.stage and place.group
    problem = Problem.of(place.stage, place.group)
    here = sum(p.is_here for p in place.group.members)
    return {"problem": problem, "here": here}


@region("problem/mine", per="person", template="stages/problem/mine.html")
def mine(place: Place) -> dict[str, Any]:
    """My two buttons, and which of them I pressed for the words as they are now."""
    assert place.stage and place.participant
    group = group_of(place.participant)
    problem = Problem.of(place.stage, group) if group else None
    given = problem.wording.answer_of(place.participant) if problem else None
    return {"problem": problem, "given": given}


from workshop.stages.problem import participant as routes  # noqa: E402, F401
