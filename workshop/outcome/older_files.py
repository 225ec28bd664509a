"""Complete files of older schema versions, brought to what today's rows expect."""

from typing import Any

from workshop.migrations.works_needs_becomes_a_canvas import (
    field_as_canvas,
    keys_only,
    stage_as_canvas,
)


def up_to_date(data: Any) -> Any:
    """`data` (parsed JSON) with works / needs as a canvas; anything else is returned as it is."""
    if not isinstance(data, dict) or data.get("schema_version") not in (1, 2):
        return data
    stages, notes = data.get("stages"), data.get("notes")
    if not isinstance(stages, list) or not isinstance(notes, list):
        return data
    old = {s.get("id") for s in stages if isinstance(s, dict) and s.get("kind") == "works_needs"}
    return {
        **data,
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
