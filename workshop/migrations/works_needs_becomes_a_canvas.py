"""Works / needs was a kind of stage with two columns; now it is one of the canvases.

The same for a store (`convert`) and for a complete file of schema 1 or 2 (`stage_as_canvas`).
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

CANVAS = "works_needs"


def stage_as_canvas(options: Mapping[str, Any]) -> dict[str, Any]:
    """Options of the old kind as those of a canvas; its own titles and questions are kept."""
    words = {
        f"{CANVAS}.{column['key']}": {"label": column["title"], "prompt": column["prompt"]}
        for column in options.get("columns", ())
    }
    kept = {"max_chars": options["max_chars"]} if "max_chars" in options else {}
    return {"canvas": CANVAS, "canvases": [CANVAS], "words": words, **kept}


def keys_only(options: Mapping[str, Any]) -> dict[str, Any]:
    """Options of a canvas stage whose canvases had a title and a question of their own."""
    canvases = [_key(c["key"] if isinstance(c, dict) else c) for c in options.get("canvases", ())]
    return {**options, "canvas": _key(options.get("canvas", "")), "canvases": canvases}


def _key(key: str) -> str:
    return {"four_field": "development_four_field"}.get(key, key)


def field_as_canvas(field: str) -> str:
    """Where a note of the old kind stands on the canvas."""
    return f"{CANVAS}.{field}"


def convert(store: Connection) -> None:
    """Every stage of the old kind, and the notes in it; canvases by their keys."""
    stages = sa.table("stages", sa.column("id"), sa.column("kind"), sa.column("options", sa.JSON()))
    notes = sa.table("notes", sa.column("stage_id"), sa.column("field"))
    named = sa.select(stages.c.id, stages.c.options).where(stages.c.kind == "canvas")
    for stage_id, options in store.execute(named).all():
        if options:
            mine = stages.update().where(stages.c.id == stage_id)
            store.execute(mine.values(options=keys_only(options)))
    old = sa.select(stages.c.id, stages.c.options).where(stages.c.kind == "works_needs")
    for stage_id, options in store.execute(old).all():
        mine = stages.update().where(stages.c.id == stage_id)
        store.execute(mine.values(kind="canvas", options=stage_as_canvas(options or {})))
        store.execute(
            notes.update()
            .where(notes.c.stage_id == stage_id)
            .values(field=sa.literal(f"{CANVAS}.") + notes.c.field)
        )
