"""The complete file's rows about where things came from and what they said before."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field

from workshop.domain.contributions.contribution import registry
from workshop.domain.contributions.origin import Origin
from workshop.domain.contributions.reference import reference
from workshop.domain.contributions.revision import Revision
from workshop.domain.session.session import Session
from workshop.outcome.codec import Codec, Row, every, plain

Reference = Annotated[str, Field(pattern=r"^[a-z_]{1,40}/[A-Za-z0-9_-]{1,32}$")]


class RevisionRow(Row):
    """What a thing said before."""

    about: Reference
    number: int
    language: str
    values: dict[str, Any]


class OriginRow(Row):
    """`thing` came from `source`."""

    thing: Reference
    source: Reference


def _revisions(session: Session) -> Iterator[RevisionRow]:
    """Earlier words, but of what was taken back or is private."""
    gone = {
        reference(thing)
        for model in registry.values()
        for thing in every(model, session)
        if thing.withdrawn_at or thing.is_private
    }
    for revision in every(Revision, session):
        if revision.about not in gone:
            yield RevisionRow.model_validate(revision)


THREAD = (
    plain("origins", Origin, OriginRow, since=3),
    Codec(
        "revisions", RevisionRow, (Revision,), _revisions, since=3,
        write=lambda row, session_id: [Revision(**row.model_dump(), session_id=session_id)],
    ),
)  # fmt: skip
