"""The complete file's rows about the day and its people. Nothing in them opens a door."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from workshop import db
from workshop.domain.catalogue.designs.kinds import known, options_of, usual_options
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, Round, Seat, published_rounds
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.domain.session.stage_run import StageRun
from workshop.outcome.codec import Codec, Id, Row, plain

Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,60}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Minutes = Annotated[int, Field(ge=1, le=600)]
Texts = dict[str, str]


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError("there is no such time zone") from error
    return name


def _known_kind(kind: str) -> str:
    if kind not in known:
        raise ValueError("there is no such kind of stage")
    return kind


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
    expected: Annotated[int, Field(ge=0, le=10_000)]
    group_min: Annotated[int, Field(ge=1, le=100)]
    group_max: Annotated[int, Field(ge=1, le=100)]
    ended_at: AwareDatetime | None


class StepRow(BaseModel):
    """A part of a stage."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: Key
    title: Texts
    minutes: Minutes
    mode: str


class StageRow(Row):
    """One timed part of the day. Texts as {language: text}; options as its kind takes them."""

    position: int
    key: Key
    kind: Annotated[str, AfterValidator(_known_kind)]
    title: Annotated[Texts, Field(min_length=1)]
    minutes: Minutes
    min_minutes: Minutes
    mode: str
    prompts: list[Texts]
    facilitator: Texts
    step_list: list[StepRow]
    options: dict[str, Any]
    removed_at: AwareDatetime | None

    @model_validator(mode="after")
    def _as_the_kind_takes_them(self) -> "StageRow":
        """Files of older versions may have none: then they are the usual ones."""
        options = options_of(self.kind, self.options or usual_options(self.kind))
        object.__setattr__(self, "options", options)
        return self


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
    entered_at: AwareDatetime | None = None


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


def _people(session: Session) -> Iterator[ParticipantRow]:
    for person in session.participants:
        row = ParticipantRow.model_validate(person)
        yield row if person.shows_name else row.model_copy(update={"name": None})


def _person(row: ParticipantRow, session_id: str) -> Iterable[db.Base]:
    yield Participant(**{**row.model_dump(), "name": row.name or ""}, session_id=session_id)


def _round(row: RoundRow, session_id: str) -> Iterable[db.Base]:
    yield Round(**row.model_dump(exclude={"seats"}), session_id=session_id)
    for seat in row.seats:
        yield Seat(**seat.model_dump(), round_id=row.id, session_id=session_id)


DAY = (
    Codec(
        "stages", StageRow, (Stage,), since=1,
        read=lambda session: [StageRow.model_validate(s) for s in session.all_stages],
        write=lambda row, session_id: [Stage(**row.model_dump(), session_id=session_id)],
    ),
    plain("runs", StageRun, RunRow, since=1, references={"stage_id": "stages"}),
    Codec("participants", ParticipantRow, (Participant,), _people, _person, since=1),
    plain("groups", Group, GroupRow, since=1),
    Codec(
        "rounds", RoundRow, (Round, Seat), since=1,
        read=lambda session: [RoundRow.model_validate(r) for r in published_rounds(session)],
        write=_round,
        references={"group_id": "groups", "participant_id": "participants"},
    ),
)  # fmt: skip
