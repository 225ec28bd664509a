"""How a stored entity stands in the complete file: one codec for both directions.

A codec's list is one top-level list of the file; its rows are pydantic models. Every mapped table
is covered by a codec or named in `PRIVATE` with the reason; a test holds that.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, TypeVar

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from sqlalchemy import select

from workshop import db
from workshop.domain.session.session import Session
from workshop.locale import languages

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,32}$")]


class Row(BaseModel):
    """What every row has: an id that never changes, and when it came (UTC)."""

    model_config = ConfigDict(from_attributes=True, extra="forbid", frozen=True)

    id: Id
    created_at: AwareDatetime


class LifecycleRow(Row):
    """The lifecycle of a contribution. Who wrote, hid or entered it is not told."""

    language: str = languages.default.code
    source: str = "phone"
    late_at: AwareDatetime | None = None
    taken_in_at: AwareDatetime | None = None
    hidden_at: AwareDatetime | None = None
    withdrawn_at: AwareDatetime | None = None


class ContributionRow(LifecycleRow):
    """A contribution with its stage."""

    stage_id: Id


class AttributedRow(ContributionRow):
    """A contribution with the table it was written at."""

    group_id: Id | None = None


Told = TypeVar("Told", bound=BaseModel)
Write = Callable[[Any, str], Iterable[db.Base]]


@dataclass(frozen=True)
class Codec:
    """`name` is the list in the file. `read(session)` gives its rows, `write(row, session_id)` the
    entities of a row in the order that references need; `link(row)` runs when all rows are there.

    `references` says of fields, also of rows inside rows, which list's ids they hold. `since` is
    the schema version that brought the list: older files do not have it.
    """

    name: str
    row: type[BaseModel]
    tables: tuple[type[db.Base], ...]
    read: Callable[[Session], Iterable[BaseModel]]
    write: Write
    link: Callable[[Any], None] | None = None
    references: Mapping[str, str] = field(default_factory=dict)
    since: int = 2


codecs: dict[str, Codec] = {}

# Tables whose rows stay at home, and why.
PRIVATE: dict[str, str] = {
    "accounts": "who facilitates is no part of a session",
    "setup_links": "opens the server, not a session",
    "submissions": "keys of posts, needed only while phones may send again",
    "spotlights": "what was on the screen for a moment",
    "projector_views": "what was on the screen for a moment",
    "wishes": "how tables were wished, not what came of the day",
    "table_rules": "rules name people",
    "seat_moves": "drafts of tables",
    "table_comments": "what was said about people in drafts of tables",
    "proposal_runs": "work of the engine",
    "joined_names": "how the list of people was put right",
    "organisation_kinds": "how the list of people was put right",
    "merged_people": "names of people who are on the list twice",
    "not_duplicates": "how the list of people was put right",
}


def add(codec: Codec) -> None:
    """Register a codec; adding it again replaces it."""
    codecs[codec.name] = codec


def plain(
    name: str,
    model: type[Any],
    row: type[BaseModel],
    *,
    since: int = 2,
    in_order: bool = True,
    references: Mapping[str, str] | None = None,
) -> Codec:
    """A codec whose row has the names of the entity's columns."""
    return Codec(
        name=name,
        row=row,
        tables=(model,),
        read=lambda session: [told(row, t) for t in every(model, session, in_order)],
        write=lambda it, session_id: [model(**it.model_dump(), session_id=session_id)],
        references=references or {},
        since=since,
    )


def told(row: type[Told], thing: Any) -> Told:
    """The row of `thing`. Of what its writer took back only that there was something."""
    made = row.model_validate(thing)
    if getattr(thing, "withdrawn_at", None) is None:
        return made
    silent = {n: "" for n in thing.text_columns if n in row.model_fields}
    return made.model_copy(update=silent)


def every(model: type[Any], session: Session, in_order: bool = True) -> Sequence[Any]:
    """Every row of a kind: as they came, or (`in_order` false) in an order that says nothing."""
    query = select(model).where(model.session_id == session.id)
    order = (model.created_at, model.id) if in_order else (model.id,)
    return db.session.scalars(query.order_by(*order)).all()


def tables_told() -> Iterator[str]:
    """Tables that stand in the complete file."""
    for codec in codecs.values():
        for model in codec.tables:
            yield model.__tablename__
