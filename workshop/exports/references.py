"""Whether every id a complete file refers to is in that file.

So another session's things stay out of reach.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from workshop.exports.document import Document


def first_loose_end(document: Document) -> str:
    """The key path of the first reference to nothing ("notes.3.stage_id"), or ""."""
    people = {p.id for p in document.participants}
    known = {
        "stage_id": {s.id for s in document.stages},
        "group_id": {g.id for g in document.groups},
        "participant_id": people,
        "owner_id": people,
        "merged_into_id": {n.id for n in document.notes},
    }
    for path, row in _rows(document):
        for field, ids in known.items():
            value = getattr(row, field, None)
            if value is not None and value not in ids:
                return f"{path}.{field}"
    return ""


def _rows(document: Document) -> Iterator[tuple[str, BaseModel]]:
    for name in ("runs", "notes", "picks", "problems", "feedback", "marks"):
        for index, row in enumerate(getattr(document, name)):
            yield f"{name}.{index}", row
    for name, inner in (("rounds", "seats"), ("commitments", "parties")):
        for index, row in enumerate(getattr(document, name)):
            yield f"{name}.{index}", row
            for number, part in enumerate(getattr(row, inner)):
                yield f"{name}.{index}.{inner}.{number}", part
