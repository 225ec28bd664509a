"""The complete file's rows about marks ("done", "agreed"): how many, never whose."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from workshop import db
from workshop.domain.contributions.marks import Mark
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.outcome.codec import Codec, Id, every

Count = Annotated[int, Field(ge=0, le=1000)]


class MarkCount(BaseModel):
    """How many marked a stage "done" or "agreed"; who did is not told."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    stage_id: Id
    what: Literal["done", "agreed"]
    count: Count


def mark_counts(session: Session) -> list[MarkCount]:
    """How many marked each stage, in the order of the day."""
    counts = Counter((m.stage_id, m.what) for m in every(Mark, session))
    for stage in session.all_stages:
        for what, count in (stage.counted_marks or {}).items():
            counts[stage.id, what] += count
    return [
        MarkCount.model_validate({"stage_id": s.id, "what": what, "count": counts[s.id, what]})
        for s in session.all_stages
        for what in ("agreed", "done")
        if counts[s.id, what]
    ]


def _marks(row: MarkCount, _session_id: str) -> Iterable[db.Base]:
    """Who made them is not known: the stage keeps their number."""
    stage = db.session.get_one(Stage, row.stage_id)
    stage.counted_marks = {**(stage.counted_marks or {}), row.what: row.count}
    return ()


MARKS = Codec(
    "marks", MarkCount, (Mark,), mark_counts, _marks, since=1, references={"stage_id": "stages"}
)
