"""The complete file's rows about what people wrote, without who wrote it."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from workshop.exports.rows_day import Id, Language, Row

Count = Annotated[int, Field(ge=0, le=1000)]


class NoteRow(Row):
    """A few words in a field of a stage."""

    stage_id: Id
    group_id: Id | None
    field: str
    text: str
    language: Language
    late_at: AwareDatetime | None
    taken_in_at: AwareDatetime | None
    moved_at: AwareDatetime | None
    hidden_at: AwareDatetime | None
    merged_into_id: Id | None


class PickRow(Row):
    """A card (its key in the session's deck, null without a card) and a line."""

    stage_id: Id
    card: str | None
    line: str
    late_at: AwareDatetime | None
    hidden_at: AwareDatetime | None


class WordingRow(Row):
    """One version of a problem and how many recognised it or found it unclear."""

    number: int
    sentence: str
    example: str
    late: bool
    taken_in_at: AwareDatetime | None = None
    recognised: Count
    unclear: Count


class ProblemRow(Row):
    """A table's problem with every wording, the latest one last."""

    stage_id: Id
    group_id: Id
    wordings: Annotated[list[WordingRow], Field(min_length=1)]


class PartyRow(Row):
    """The other person in a promise; their id only if they chose to show their name."""

    participant_id: Id | None
    organisation: str
    answer: Literal["asked", "accepted", "declined", "suggested"]
    suggestion: str
    answered_at: AwareDatetime | None


class CommitmentRow(Row):
    """A promise; `owner_id` only if the owner chose to show their name."""

    stage_id: Id
    group_id: Id | None
    owner_id: Id | None
    organisation: str
    what: str
    first_step: str
    due: dt.date
    hidden_at: AwareDatetime | None
    withdrawn_at: AwareDatetime | None
    parties: list[PartyRow]


class FeedbackRow(Row):
    """One person's answers by the keys of the questions; `created_at` is only the day."""

    stage_id: Id
    language: Language
    answers: dict[str, Any]


class MarkCount(BaseModel):
    """How many marked a stage "done" or "agreed"; who did is not told."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage_id: Id
    what: Literal["done", "agreed"]
    count: Count
