"""The complete file's rows about the day and its people. The same shapes are written and read."""

from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from workshop.domain.catalogue.designs import KINDS, PLANNED

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,32}$")]
Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,60}$")]
Language = Literal["fi", "sv", "en"]
Texts = dict[str, str]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("there is no such time zone") from error
    return name


def _known_kind(kind: str) -> str:
    if kind not in (*KINDS, *PLANNED):
        raise ValueError("there is no such kind of stage")
    return kind


class Row(BaseModel):
    """What every row has: an id that never changes, and when it came (UTC)."""

    model_config = ConfigDict(from_attributes=True, extra="forbid", frozen=True)

    id: Id
    created_at: AwareDatetime


class SessionRow(Row):
    """The workshop. Without its links: they are keys."""

    code: Annotated[str, Field(pattern=r"^[0-9A-Z]{1,12}$")]
    title: str
    locality: str
    starts_at: AwareDatetime
    time_zone: Annotated[str, AfterValidator(_known_zone)]
    languages: Annotated[list[Language], Field(min_length=1)]
    screen_language: Language
    design: Key
    deck: Key
    expected: int
    group_min: int
    group_max: int
    ended_at: AwareDatetime | None


class StepRow(BaseModel):
    """A part of a stage."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Key
    title: Texts
    minutes: Annotated[int, Field(ge=1)]
    mode: str


class StageRow(Row):
    """One timed part of the day. Texts as {language: text}."""

    position: int
    key: Key
    kind: Annotated[str, AfterValidator(_known_kind)]
    title: Texts
    minutes: Annotated[int, Field(ge=1)]
    min_minutes: int
    mode: str
    prompts: list[Texts]
    facilitator: Texts
    step_list: list[StepRow]
    options: dict[str, Any]
    removed_at: AwareDatetime | None


class RunRow(Row):
    """How a step of a stage ran. Lengths in seconds."""

    stage_id: Id
    step: int
    started_at: AwareDatetime
    ended_at: AwareDatetime | None
    clock_from: AwareDatetime
    seconds: int
    paused_at: AwareDatetime | None
    paused_seconds: float


class ParticipantRow(Row):
    """A person; `name` only if they chose to show it. No traits and no code for coming back."""

    name: str | None
    shows_name: bool
    organisation: str
    role: str
    locality: str
    languages: list[str]
    language: Language
    from_roster: bool
    arrived_at: AwareDatetime | None
    left_at: AwareDatetime | None


class GroupRow(Row):
    """A table. Its plant follows from its position, counted from 0."""

    position: Annotated[int, Field(ge=0)]
    place: str


class SeatRow(Row):
    """Somebody at a table."""

    group_id: Id
    participant_id: Id


class RoundRow(Row):
    """Who sat where from `published_at` on. Drafts stay at home."""

    published_at: AwareDatetime
    seats: list[SeatRow]
