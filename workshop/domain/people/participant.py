"""A person in the room, under a name of their own choosing."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, ClassVar, Self

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workshop import db, locale
from workshop.domain import catalogue
from workshop.domain.people.joined_name import joined_names
from workshop.domain.people.merged_person import merged_of, now_known_as
from workshop.domain.people.organisation_kind import KIND, organisation_kind_of
from workshop.domain.session.codes import new_return_code, normalise_code
from workshop.domain.session.session import Session


class Participant(db.Base):
    """Expected (from the roster), arrived, or both."""

    __tablename__ = "participants"
    __table_args__ = (UniqueConstraint("session_id", "return_code"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    name: Mapped[str]
    organisation: Mapped[str] = mapped_column(default="")
    role: Mapped[str] = mapped_column(default="")
    locality: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[str]] = mapped_column(default=list)
    traits: Mapped[dict[str, Any]] = mapped_column(default=dict)
    roster_id: Mapped[str | None]
    from_roster: Mapped[bool] = mapped_column(default=False)
    language: Mapped[str] = mapped_column(default=locale.languages.default.code)
    return_code: Mapped[str] = mapped_column(default=new_return_code)
    shows_name: Mapped[bool] = mapped_column(default=False)
    arrived_at: Mapped[dt.datetime | None]
    left_at: Mapped[dt.datetime | None]
    entered_at: Mapped[dt.datetime | None]  # a facilitator wrote them in: they have no phone here

    session: Mapped[Session] = relationship(back_populates="participants")
    entered_by: ClassVar[str] = ""  # who types for them in this request

    @classmethod
    def expect(cls, session: Session, rows: Sequence[Any]) -> list["Participant"]:
        """People of a roster (rows of `domain.roster`); who is there already is updated."""
        known = {
            (p.roster_id or p.name, p.organisation if not p.roster_id else ""): p
            for p in session.participants
            if p.from_roster
        }
        people, codes = [], {p.return_code for p in session.participants}
        joined, merged = joined_names(session), _merged(session)
        for row in rows:
            organisation = catalogue.in_words(row.organisation, session.languages[0])
            organisation = joined.get(organisation, organisation)
            key = (row.id or row.name, organisation if not row.id else "")
            person = known.get(key)
            if person is None and key in merged:
                people.append(merged[key])  # twice on the list, and somebody has said so
                continue
            if person is None:
                code = new_return_code(codes)
                codes.add(code)
                person = cls(session_id=session.id, from_roster=True, return_code=code)
                session.participants.append(person)
            person.roster_id = row.id
            person.name = row.name or row.id or ""
            person.organisation, person.role, person.locality = (
                organisation,
                catalogue.in_words(row.role, session.languages[0]),
                row.locality,
            )
            person.languages = list(row.languages)
            person.traits = {name: list(values) for name, values in row.traits.items()}
            people.append(person)
        return people

    @classmethod
    def returning(cls, session: Session, typed: str) -> Self | None:
        """Who has this return code, as somebody typed it."""
        code = normalise_code(typed)
        found = db.session.scalar(
            select(cls).where(cls.session_id == session.id, cls.return_code == code)
        )
        merged = next((m for m in merged_of(session) if m.return_code == code), None)
        return found or (db.session.get(cls, merged.kept_id) if merged else None)

    @classmethod
    def known_as(cls, participant_id: str) -> Self | None:
        """Who has this id, or had it before two rows of the list became one."""
        found = db.session.get(cls, participant_id)
        kept = None if found else now_known_as(participant_id)
        return db.session.get(cls, kept) if kept else found

    def arrive(self) -> None:
        """They are in the room."""
        self.arrived_at = self.arrived_at or db.now()
        self.left_at = None

    def arrive_by_hand(self) -> None:
        """They are in the room, as a facilitator says: without a phone until they come by one."""
        self.arrive()
        self.entered_at = self.entered_at or db.now()

    def arrive_by_phone(self) -> None:
        """They are in the room with a phone, perhaps a borrowed one."""
        self.arrive()
        self.entered_at = None

    @property
    def has_phone(self) -> bool:
        """Whether they can press buttons themselves, as far as anybody knows."""
        return self.entered_at is None

    def leave(self) -> None:
        """They have gone, or did not come; what they wrote stays."""
        self.left_at = db.now()

    def writes_through(self, name: str) -> None:
        """In this request somebody else types for them: what comes of it says so."""
        self.entered_by = name or "–"  # type: ignore[misc]

    @property
    def is_here(self) -> bool:
        """True when they have come and not gone."""
        return self.arrived_at is not None and self.left_at is None

    @property
    def short_name(self) -> str:
        """What the room sees: a nickname as it is, of a roster name the first name and initial."""
        words = self.name.split()
        if not self.from_roster or len(words) < 2:
            return self.name
        return f"{words[0]} {words[-1][0]}."

    def trait(self, name: str) -> tuple[str, ...]:
        """Values of a trait for grouping; unknown ones are empty."""
        if name == KIND:
            kind = (
                organisation_kind_of(self.session, self.organisation) if self.organisation else ""
            )
            return (kind,) if kind else ()
        value: Any = (
            getattr(self, name)
            if name in ("organisation", "role", "locality", "languages")
            else self.traits.get(name, [])
        )
        values = [value] if isinstance(value, str) else list(value)
        return tuple(v.strip() for v in values if v.strip())


def _merged(session: Session) -> dict[tuple[str, str], Participant]:
    """Who is meant by a row that was merged into another."""
    by_id = {p.id: p for p in session.participants}
    found = {}
    for row in merged_of(session):
        said = row.said
        key = (said["roster_id"] or said["name"], "" if said["roster_id"] else said["organisation"])
        found[key] = by_id[row.kept_id]
    return found
