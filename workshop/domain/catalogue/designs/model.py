"""A design as it is read: frozen, exact. Times in minutes, texts as `{language: text}`."""

from typing import Annotated, Any

from pydantic import Field, ValidationInfo, field_validator

from workshop.domain.catalogue.content.fields import (
    Clock,
    Content,
    Key,
    Minutes,
    People,
    Text,
    one_of,
    rows,
    whole_number,
)
from workshop.domain.catalogue.designs.kinds import MODES, Kind, options_of

Mode = Annotated[str, one_of(*MODES)]


class DesignStep(Content):
    """A part of a stage: alone, with a neighbour, the whole table."""

    key: Key
    title: Text
    minutes: Minutes
    mode: Mode


class DesignStage(Content):
    """One timed part of a design. `options` holds plain values, complete with their defaults."""

    key: Key
    kind: Kind
    title: Text
    minutes: Minutes
    min_minutes: Minutes
    mode: Mode
    prompts: Annotated[tuple[Text, ...], rows()]
    facilitator: Text = Field(default_factory=dict)
    steps: Annotated[tuple[DesignStep, ...], rows(at_least=2)] = ()
    options: dict[str, Any] = Field(default_factory=dict, validate_default=True)

    @field_validator("options")
    @classmethod
    def _as_the_kind_takes_them(
        cls, options: dict[str, Any], info: ValidationInfo
    ) -> dict[str, Any]:
        if "kind" not in info.data:  # refused already; nobody knows what its options should be
            return options
        return options_of(info.data["kind"], options)


class Participants(Content):
    """How many people a design is made for."""

    min: People
    recommended: People
    max: People


class GroupSize(Content):
    """How many sit at one table."""

    min: Annotated[int, whole_number(2, 12)]
    max: Annotated[int, whole_number(2, 12)]


class Design(Content):
    """The script of a kind of session. `position` orders the designs where she chooses one."""

    key: Key
    position: Annotated[int, whole_number(1, 999)]
    title: Text
    summary: Text
    start: Clock
    participants: Participants
    group_size: GroupSize
    deck: Key
    stages: Annotated[tuple[DesignStage, ...], rows(at_least=1)]

    @property
    def minutes(self) -> int:
        """The length of the whole session."""
        return sum(stage.minutes for stage in self.stages)

    @property
    def end(self) -> str:
        """When it is over: "15:40"."""
        hour, minute = map(int, self.start.split(":"))
        hours, minutes = divmod(hour * 60 + minute + self.minutes, 60)
        return f"{hours % 24:02d}:{minutes:02d}"
