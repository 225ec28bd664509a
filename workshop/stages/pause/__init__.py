"""A break: when we go on; the joint problem once it is chosen; notes for facilitators to read."""

from typing import Any, TypedDict

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.decision import Decision, joint_problem
from workshop.domain.people.participant import Participant
from workshop.domain.seating.place import Place
from workshop.domain.session.stage import Stage
from workshop.kinds import StageKind
from workshop.surface.earlier import earlier_notes


class RoomFace(TypedDict):
    """The joint problem; None before it is chosen."""

    problem: Decision | None


class ConsoleFace(RoomFace):
    """The same, and what the tables wrote so far."""

    written: list[Any]


class Pause(StageKind):
    """Nothing is asked."""

    key = "pause"
    name = _("A break")
    has_done_button = False

    def has_problem_on_top(self, stage: Stage) -> bool:
        """It stands in the middle."""
        return False

    def phone(self, stage: Stage, participant: Participant) -> RoomFace:
        """What was chosen before the break."""
        return {"problem": joint_problem(stage)}

    def projector(self, stage: Stage, place: Place) -> RoomFace:
        """The same."""
        return {"problem": joint_problem(stage)}

    def console(self, stage: Stage, place: Place) -> ConsoleFace:
        """What there is to read."""
        return {"problem": joint_problem(stage), "written": earlier_notes(stage)}
