"""Who sees what is written in a stage now: its writer, a pair, a table, or everybody."""

from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage

ALONE, PAIR, TABLE, ALL = "alone", "pair", "table", "all"
BY_MODE = {"individual": ALONE, "pair": PAIR, "small_group": TABLE}


def audience_of(stage: Stage) -> str:
    """By the step that runs; a stage that has run is the table's, one that has not is nobody's."""
    day = Day(stage.session)
    if day.run and day.run.stage_id == stage.id:
        return BY_MODE.get(stage.steps[day.step].mode, ALL)
    return TABLE if any(run.stage_id == stage.id for run in stage.session.runs) else ALONE


def is_apart(stage: Stage) -> bool:
    """True while people write alone or in pairs what a later step opens: it is on no screen."""
    run = Day(stage.session).run
    is_running = run is not None and run.stage_id == stage.id
    return is_running and bool(stage.step_list) and audience_of(stage) in (ALONE, PAIR)
