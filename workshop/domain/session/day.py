"""How a day goes on: Next, Back, jump, and where it stands against the plan."""

import datetime as dt
from dataclasses import dataclass

from workshop import db
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.domain.session.stage_run import StageRun


@dataclass(frozen=True)
class Position:
    """A step of a stage."""

    stage: Stage
    step: int


@dataclass(frozen=True)
class Line:
    """One stage on the schedule. Times in UTC."""

    stage: Stage
    starts_at: dt.datetime
    state: str  # done | now | next | skipped (its time then means nothing)


class Day:
    """The course of one session."""

    def __init__(self, session: Session):
        self.session = session

    @property
    def run(self) -> StageRun | None:
        """What is running; nothing before the start and after the end."""
        open_runs = [run for run in self.session.runs if run.ended_at is None]
        return open_runs[-1] if open_runs else None

    @property
    def stage(self) -> Stage:
        """The stage of the moment: the first before the start, the last one run after the end."""
        if self.run:
            return self.run.stage
        runs, stages = self.session.runs, self.session.stages
        stage: Stage = runs[-1].stage if runs else stages[0]
        return stage

    @property
    def step(self) -> int:
        """The step of the moment, from 0."""
        run = self.run
        return min(run.step, len(run.stage.steps) - 1) if run else 0

    def is_open(self, stage: Stage) -> bool:
        """True while what people write in `stage` is in time."""
        return stage.id == self.stage.id and not self.session.is_over

    def mode_of(self, stage: Stage) -> str:
        """How people work in `stage` now ("individual", "pair" …); "" when it is not running."""
        run = self.run
        return stage.steps[self.step].mode if run and run.stage_id == stage.id else ""

    def is_quiet(self, stage: Stage) -> bool:
        """People write alone or in pairs now: what they write is nobody else's to see yet."""
        return len(stage.steps) > 1 and self.mode_of(stage) in ("individual", "pair")

    @property
    def following(self) -> Position | None:
        """Where Next leads; None at the end of the day."""
        run = self.run
        if run is None:
            return None if self.session.runs else Position(self.stage, 0)
        if run.step + 1 < len(run.stage.steps) and run.stage.removed_at is None:
            return Position(run.stage, run.step + 1)
        later = [s for s in self.session.stages if s.position > run.stage.position]
        return Position(later[0], 0) if later else None

    def go_on(self, seen: str, by: str) -> bool:
        """Next, pressed by somebody who saw the run with id `seen` ("" before the start).

        Two facilitators pressing together make one step: the second one saw what is over already.
        At the end of the day Next ends the session. Returns whether anything happened.
        """
        if seen != self._seen:
            return False
        target = self.following
        if target:
            self._start(target, by)
        elif self.run:
            self.run.ended_at = db.now()
            self.session.end()
        return True

    def go_to(self, stage: Stage, seen: str, by: str) -> bool:
        """Jump to `stage`."""
        if seen != self._seen or stage.removed_at or stage.session_id != self.session.id:
            return False
        self.session.reopen()
        self._start(Position(stage, 0), by)
        return True

    def go_back(self, seen: str, by: str) -> bool:
        """Undo the last Next: the step before, its clock as if nothing had happened."""
        if seen != self._seen:
            return False
        run = self.run
        before = self._before(run)
        if before is None:
            return False
        if self.session.is_over:
            self.session.reopen()
        self._start(Position(before.stage, before.step), by, like=before)
        return True

    @property
    def can_go_back(self) -> bool:
        """True when there is a step before this one."""
        return self._before(self.run) is not None

    def schedule(self) -> list[Line]:
        """Every stage with its clock time: real where it was, expected where it will be."""
        first_runs = {run.stage_id: run for run in reversed(self.session.runs)}
        current = self.stage if self.session.runs else None
        stage: Stage
        clock, lines = self.session.starts_at, []
        for stage in self.session.stages:
            run = first_runs.get(stage.id)
            if current is stage and not self.session.is_over:
                lines.append(Line(stage, run.started_at if run else clock, "now"))
                clock = self.expected_end
            elif self.session.is_over or (current and stage.position < current.position):
                lines.append(
                    Line(stage, run.started_at if run else clock, "done" if run else "skipped")
                )
            else:
                lines.append(Line(stage, clock, "next"))
                clock += dt.timedelta(minutes=stage.minutes)
        return lines

    @property
    def expected_end(self) -> dt.datetime:
        """When the stage of the moment will be over if its clocks are kept; never in the past."""
        run = self.run
        if run is None:
            return self.session.starts_at
        rest = sum(step.minutes for step in run.stage.steps[run.step + 1 :])
        return db.now() + dt.timedelta(seconds=max(0, run.remaining()), minutes=rest)

    @property
    def minutes_behind(self) -> int:
        """Whole minutes behind the plan; negative when ahead; 0 before the start."""
        run = self.run
        if run is None:
            return 0
        planned = sum(s.minutes for s in self.session.stages if s.position <= run.stage.position)
        plan = self.session.starts_at + dt.timedelta(minutes=planned)
        return round((self.expected_end - plan).total_seconds() / 60)

    @property
    def _seen(self) -> str:
        return self.run.id if self.run else "over" if self.session.is_over else ""

    def _before(self, run: StageRun | None) -> StageRun | None:
        """The latest run of the place before this one, in the order of the day."""
        runs = self.session.runs
        if run is None:
            return runs[-1] if runs else None
        here = (run.stage.position, run.step)
        earlier = [r for r in runs if (r.stage.position, r.step) < here and not r.stage.removed_at]
        return max(earlier, key=lambda r: (r.stage.position, r.step, r.started_at), default=None)

    def _start(self, at: Position, by: str, like: StageRun | None = None) -> None:
        if self.run:
            self.run.ended_at = db.now()
        run = StageRun(
            session_id=self.session.id,
            stage=at.stage,
            step=at.step,
            started_by=by,
            seconds=like.seconds if like else 60 * at.stage.steps[at.step].minutes,
            clock_from=like.clock_from if like else db.now(),
            paused_seconds=like.paused_seconds if like else 0.0,
            paused_at=like.paused_at if like else None,
            started_at=db.now(),
        )
        self.session.runs.append(run)
