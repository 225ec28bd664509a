"""What somebody says to another table's work: it touches mine, I can help, have you thought of."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed

TOUCHES, HELPS, THINKS, DISAGREES = "touches", "helps", "thinks", "disagrees"


class Response(Attributed, db.Base):
    """A few words about `about`, a reference ("problems/<id>")."""

    __tablename__ = "responses"
    text_columns = writers_texts = ("text",)

    about: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    text: Mapped[str]


def responses_to(session_id: str, *abouts: str) -> Sequence[Response]:
    """Everything said to these things, as it came; to all of a session without `abouts`."""
    query = select(Response).where(Response.session_id == session_id)
    if abouts:
        query = query.where(Response.about.in_(abouts))
    return db.session.scalars(query.order_by(Response.created_at, Response.id)).all()


def shown_by_thing(session_id: str, kind: str) -> Mapping[str, list[Response]]:
    """What may be seen of one kind in a session, by the thing it is about."""
    found: dict[str, list[Response]] = {}
    for response in responses_to(session_id):
        if response.kind == kind and response.is_shown:
            found.setdefault(response.about, []).append(response)
    return found
