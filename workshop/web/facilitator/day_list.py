"""The day as a list: what stands on each line, and what will not work in it."""

import datetime as dt
from dataclasses import dataclass, field

from workshop.domain.session.day import Day, Line
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.kinds import kind_of
from workshop.kinds.day_checks import Finding, findings
from workshop.web.facilitator.own_designs import all_designs


@dataclass(frozen=True)
class DayLine:
    """A stage in the list; `line` is None for one that was removed."""

    stage: Stage
    kind: str
    line: Line | None
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class DayList:
    """`lines` has removed stages where they were; `general` is about the day as a whole."""

    lines: list[DayLine]
    general: list[Finding]


def day_list(session: Session) -> DayList:
    """Every stage with its time and what is wrong with it."""
    times = {line.stage.id: line for line in Day(session).schedule()}
    gone = [stage for stage in session.all_stages if stage.removed_at]
    found = list(findings(session.stages, planned_minutes(session), gone))
    lines = [
        DayLine(
            stage,
            str(kind_of(stage).name),
            times.get(stage.id),
            [one for one in found if one.stage is stage],
        )
        for stage in session.all_stages
    ]
    return DayList(lines, [one for one in found if one.stage is None])


def ends_at(session: Session) -> dt.datetime:
    """When the day ends: as planned before it, as expected while it goes on, as it was after."""
    if session.ended_at:
        return session.ended_at
    last = Day(session).schedule()[-1]
    now = last.state == "now"
    return (
        Day(session).expected_end
        if now
        else last.starts_at + dt.timedelta(minutes=last.stage.minutes)
    )


def planned_minutes(session: Session) -> int | None:
    """How long the session's design is; None where the design is no longer there."""
    design = all_designs().get(session.design)
    return design.minutes if design else None
