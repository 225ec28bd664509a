"""The complete file: everything of one session, in lists of rows with stable ids."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from workshop.exports.rows_day import (
    GroupRow,
    ParticipantRow,
    RoundRow,
    RunRow,
    SessionRow,
    StageRow,
)
from workshop.exports.rows_work import (
    CommitmentRow,
    FeedbackRow,
    MarkCount,
    NoteRow,
    PickRow,
    ProblemRow,
)

SCHEMA_VERSION: Literal[1] = 1
COUNTED = "counted_marks"  # where an imported stage keeps its counts: who made them is not known


class Document(BaseModel):
    """Schema version 1. Times are UTC (ISO 8601), dates are days; ids never change."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    schema_version: Literal[1]
    session: SessionRow
    stages: list[StageRow]
    runs: list[RunRow]
    participants: list[ParticipantRow]
    groups: list[GroupRow]
    rounds: list[RoundRow]
    notes: list[NoteRow]
    picks: list[PickRow]
    problems: list[ProblemRow]
    commitments: list[CommitmentRow]
    feedback: list[FeedbackRow]
    marks: list[MarkCount]
