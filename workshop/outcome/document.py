"""The complete file: everything of one session, in lists of rows with stable ids."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from workshop.domain.session.session import Session
from workshop.outcome.codec import Codec, add, codecs
from workshop.outcome.codecs_afternoon import AFTERNOON
from workshop.outcome.codecs_day import DAY, SessionRow
from workshop.outcome.codecs_work import WORK

SCHEMA_VERSION = 3

for _codec in (*DAY, *WORK, *AFTERNOON):
    add(_codec)


def document_model() -> type[BaseModel]:
    """The file as a model, with a list for every codec. Times are UTC (ISO 8601); ids never change.

    Lists that a schema version brought may be missing from older files.
    """
    lists: dict[str, Any] = {
        codec.name: (list[codec.row], ... if codec.since == 1 else Field(default_factory=list))  # type: ignore[name-defined]
        for codec in codecs.values()
    }
    return create_model(
        "Document",
        __config__=ConfigDict(extra="forbid", frozen=True),
        schema_version=(Literal[1, 2, 3], ...),
        session=(SessionRow, ...),
        **lists,
    )


def complete(session: Session) -> dict[str, Any]:
    """Everything of `session` as plain JSON values. Names only of those who chose to show them."""
    values: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "session": SessionRow.model_validate(session).model_dump(mode="json"),
    }
    for codec in codecs.values():
        values[codec.name] = [row.model_dump(mode="json") for row in codec.read(session)]
    return values


def rows_inside(codec: Codec, rows: list[BaseModel]) -> "list[tuple[str, BaseModel]]":
    """Every row of a list, and those inside it, with the path of each ("rounds.0.seats.3")."""
    found: list[tuple[str, BaseModel]] = []
    waiting = [(f"{codec.name}.{number}", row) for number, row in enumerate(rows)]
    while waiting:
        path, row = waiting.pop()
        found.append((path, row))
        for name in type(row).model_fields:
            value = getattr(row, name)
            if isinstance(value, list):
                inner = enumerate(value)
                waiting += [(f"{path}.{name}.{n}", v) for n, v in inner if isinstance(v, BaseModel)]
    return found
