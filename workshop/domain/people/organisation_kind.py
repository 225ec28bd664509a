"""What kind of organisation a name is: "Kotkan ammattiopisto" is a vocational college.

Guessed from the name where a word tells it; otherwise, or where the guess is wrong, somebody says.
"""

import re
from functools import lru_cache

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain import catalogue
from workshop.domain.people.organisation_names import same_word
from workshop.domain.session.session import Session

KIND = "organisation_kind"  # the trait tables can be mixed by
OTHER = ""  # somebody has said that it is none of ours
_WORD = re.compile(r"[^\W_]+")


class OrganisationKind(db.Base):
    """Somebody has said which kind this name is; empty: none of our kinds."""

    __tablename__ = "organisation_kinds"
    __table_args__ = (UniqueConstraint("session_id", "name"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default=OTHER)
    said_by: Mapped[str] = mapped_column(default="")


def organisation_kind_of(session: Session, name: str) -> str:
    """The kind's key, as somebody said or as the name tells; empty when neither."""
    said = next((row for row in session.organisation_kinds if row.name == name), None)
    return said.kind if said else guess(name)


def say_kind(session: Session, name: str, kind: str, who: str) -> None:
    """This name is that kind, whatever was said before."""
    row = next((row for row in session.organisation_kinds if row.name == name), None)
    if row is None:
        row = OrganisationKind(session_id=session.id, name=name)
        session.organisation_kinds.append(row)
    row.kind, row.said_by = kind, who


@lru_cache(maxsize=4096)
def guess(name: str) -> str:
    """The first kind of which some name or telling word, word for word, is in this name."""
    words = _words(name)
    for kind in catalogue.organisations():
        for called in (*kind.name.values(), *kind.also):
            telling = _words(called)
            if telling and all(any(same_word(one, word) for word in words) for one in telling):
                return kind.key
    return OTHER


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())
