"""Complete files of older schema versions, brought to what today's rows expect."""

from collections.abc import Iterator
from typing import Any

from workshop.domain.contributions.feedback import apart
from workshop.migrations.works_needs_becomes_a_canvas import (
    field_as_canvas,
    keys_only,
    stage_as_canvas,
)


def up_to_date(data: Any) -> Any:
    """`data` (parsed JSON) with works / needs as a canvas and feedback answer by answer; anything
    else is returned as it is."""
    if not isinstance(data, dict) or data.get("schema_version") not in (1, 2):
        return data
    stages, notes = data.get("stages"), data.get("notes")
    if not isinstance(stages, list) or not isinstance(notes, list):
        return data
    old = {s.get("id") for s in stages if isinstance(s, dict) and s.get("kind") == "works_needs"}
    feedback = data.get("feedback")
    told = [one for row in feedback for one in _answers(row)] if isinstance(feedback, list) else []
    return {
        **data,
        "feedback": sorted(told, key=lambda one: str(one.get("id"))) if told else feedback,
        "stages": [_stage(s) if isinstance(s, dict) else s for s in stages],
        "notes": [
            _note(n) if isinstance(n, dict) and n.get("stage_id") in old else n for n in notes
        ],
    }


def _stage(stage: dict[str, Any]) -> dict[str, Any]:
    options = stage.get("options")
    options = options if isinstance(options, dict) else {}
    if stage.get("kind") == "canvas":
        return {**stage, "options": keys_only(options) if options else {}}
    if stage.get("kind") != "works_needs":
        return stage
    return {**stage, "kind": "canvas", "options": stage_as_canvas(options)}


def _note(note: dict[str, Any]) -> dict[str, Any]:
    field = note.get("field")
    return {**note, "field": field_as_canvas(field)} if isinstance(field, str) else note


def _answers(row: Any) -> Iterator[Any]:
    """One person's row, taken apart; what is no such row stays, to be refused by its path."""
    answers = row.get("answers") if isinstance(row, dict) else None
    if not isinstance(answers, dict):
        yield row if isinstance(row, dict) else {"row": row}
        return
    about = {name: row.get(name) for name in ("created_at", "stage_id")}
    for question, answer in answers.items():
        known = str(row.get("id"))
        made = known if len(answers) == 1 else apart(known, question)
        yield {**about, "id": made, "question": question, "answer": answer}
