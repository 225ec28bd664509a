"""A whole day, once through: join, sit, write, Next until it ends; then look into the exports."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from workshop import stages
from workshop.config import Config
from workshop.domain import catalogue
from workshop.domain.catalogue.designs import Design
from workshop.locale import languages
from workshop.rehearsal.crowd import Person
from workshop.rehearsal.facilitator import CannotRehearse, Facilitator
from workshop.rehearsal.listening import Listening
from workshop.rehearsal.measures import Measures
from workshop.rehearsal.phone import Phone, all_at_once
from workshop.rehearsal.texts import Writer

MOMENTS = 200  # a day that does not end is a fault, not a long day
SETTLES = 1.0  # seconds for the last pushes to arrive


@dataclass
class Rehearsal:
    """`speed` 0 is as fast as it goes, 1 is real time, 60 plays an hour in a minute."""

    facilitator: Facilitator
    design: str
    crowd: list[Person]
    seed: int = 0
    speed: float = 0.0
    say: Callable[[str], None] = print
    measures: Measures = field(default_factory=Measures)

    def __post_init__(self) -> None:
        url = self.facilitator.url
        self.phones = [
            Phone(url, person, number, self.measures, self.seed)
            for number, person in enumerate(self.crowd, 1)
        ]
        self.dice = random.Random(f"{self.seed}/desk")
        self.writer = Writer(languages.default.code, len(self.crowd) + 1, self.dice)
        self.desk = Listening(url, self.measures)

    def opens(self) -> str:
        """Make the session; its code."""
        self.facilitator.makes_session(self.design, len(self.crowd))
        return self.facilitator.sees_code()

    def plays(self, code: str) -> None:
        """From the first Next to the last."""
        minutes = moments(designs()[self.design])
        token = self.facilitator.listens()
        if token:
            self.desk.hold(token)
        self.facilitator.presses_next()
        late = self.phones[-1:] if len(self.phones) > 2 else []
        on_time = self.phones[: len(self.phones) - len(late)]
        self._all(on_time, lambda phone: phone.joins(code))
        if not self.facilitator.makes_tables():
            self.say("No tables: the tables page makes none for these people.")
        present = on_time
        for moment in range(MOMENTS):
            real = minutes[moment] * 60 if moment < len(minutes) else 60.0
            self._moment(present, real / self.speed if self.speed else 0.0)
            if moment == 1:
                self._all(late, lambda phone: phone.joins(code))
                present = self.phones
            self.facilitator.works_at_her_desk(self.writer, self.dice)
            if not self.facilitator.presses_next():
                break
        else:
            raise CannotRehearse(f"The day did not end in {MOMENTS} moments.")
        self._all(self.phones, lambda phone: phone.comes_back())
        time.sleep(SETTLES)

    def ends(self, out: Path) -> bool:
        """Write every export into `out`, compare; False when something was lost or came twice."""
        out.mkdir(parents=True, exist_ok=True)
        files = self.facilitator.downloads()
        for name, content in files.items():
            (out / name).write_bytes(content)
        if "complete.json" not in files:
            raise CannotRehearse("The organiser's page offers no complete.json.")
        self.measures.compare(json.loads(files["complete.json"]))
        return self.measures.is_whole

    def closes(self) -> None:
        """Phones are put away."""
        for phone in self.phones:
            phone.socket.close()
        self.desk.close()

    def _moment(self, phones: list[Phone], seconds: float) -> None:
        started = time.monotonic()
        self._all(phones, lambda phone: phone.plays(seconds * 0.8))
        self.say(f"  {phones[0].title}")
        time.sleep(max(started + seconds - time.monotonic(), 0.0))

    def _all(self, phones: list[Phone], act: Callable[[Phone], None]) -> None:
        errors = all_at_once(phones, act) if phones else []
        self.measures.troubles += [f"{type(e).__name__}: {e}" for e in errors]
        if errors and len(errors) == len(phones):
            raise CannotRehearse(f"Every phone failed: {errors[0]!r}")


def designs() -> dict[str, Design]:
    """What can be rehearsed, by key."""
    stages.register_all(Config.from_environment().stage_kinds)
    return catalogue.designs()


def moments(design: Design) -> list[float]:
    """Minutes between two presses of Next: a stage, or each of its steps."""
    spans: list[float] = []
    for stage in design.stages:
        spans += [float(step.minutes) for step in stage.steps] or [float(stage.minutes)]
    return spans


def seed_of(seed: int | None) -> int:
    """A seed to print when none was given."""
    return random.SystemRandom().randrange(1_000_000) if seed is None else seed
