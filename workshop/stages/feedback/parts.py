"""The parts of the closing: the circle, one's own reflection, the form."""

from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage

CIRCLE, OWN, FORM = "circle", "own", "form"  # keys of steps
PARTS = {CIRCLE, OWN, FORM}


def has_reflection(stage: Stage) -> bool:
    """Whether people are asked to write for themselves."""
    return any(step.key == OWN for step in stage.steps)


def part_now(stage: Stage) -> str:
    """Which part runs; "" before and after the stage, when phones hold all of it.

    A stage without these parts is the form from its beginning.
    """
    day = Day(stage.session)
    if not any(step.key in PARTS for step in stage.steps):
        return FORM
    if day.run is None or day.run.stage_id != stage.id:
        return ""
    key = stage.steps[day.step].key
    return key if key in PARTS else FORM
