"""What somebody put into a stage: one lifecycle for every kind of it, and the list of all kinds.

A subclass with a table of its own is in `registry` by its table's name. Moderation, spotlight, late
texts, merging people, erasing, downloads and the guards in the tests work from there.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar, Self

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, declared_attr, mapped_column, relationship

from workshop import db
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import Group, group_of
from workshop.domain.session.day import Day
from workshop.domain.session.stage import Stage
from workshop.locale import languages

PHONE, PAPER, ENTERED = (
    "phone",
    "paper",
    "entered",
)  # sources; entered: for somebody without a phone

registry: dict[str, "type[Contribution]"] = {}


class Contribution:
    """Mixin: stage, when, language, source; late → taken in; hidden by whom; withdrawn.

    One that came after its stage had closed is late until the facilitator takes it in. Nothing is
    ever deleted: hidden and withdrawn ones stay in the store and in the complete file.
    """

    __tablename__: str
    id: Mapped[str]
    created_at: Mapped[dt.datetime]
    text_columns: ClassVar[tuple[str, ...]] = ()  # what people wrote, the main text first
    writers_texts: ClassVar[tuple[str, ...]] = ()  # what its writer may reword later
    is_private: bool = False  # never on a screen and in no summary

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    stage_id: Mapped[str] = mapped_column(ForeignKey("stages.id"), index=True)
    language: Mapped[str] = mapped_column(default=languages.default.code)
    source: Mapped[str] = mapped_column(default=PHONE)
    entered_by: Mapped[str] = mapped_column(default="")
    late_at: Mapped[dt.datetime | None]
    taken_in_at: Mapped[dt.datetime | None]
    hidden_at: Mapped[dt.datetime | None]
    hidden_by: Mapped[str] = mapped_column(default="")
    withdrawn_at: Mapped[dt.datetime | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")  # see `revision`

    def __init_subclass__(cls, **more: Any) -> None:
        super().__init_subclass__(**more)
        if "__tablename__" in cls.__dict__:
            registry[cls.__tablename__] = cls

    @declared_attr
    def stage(cls) -> Mapped[Stage]:
        """Where it was written."""
        return relationship(Stage)

    @classmethod
    def all_of(cls, stage: Stage) -> Sequence[Self]:
        """Everything of this kind in a stage as it came, hidden and late ones included."""
        query = select(cls).where(cls.stage_id == stage.id)
        return db.session.scalars(query.order_by(cls.created_at, cls.id)).all()

    @property
    def words(self) -> str:
        """What was written, for a list or a screen."""
        return next(self.texts, "")

    @property
    def texts(self) -> Iterator[str]:
        """Every text in it that is not empty, the main one first."""
        return (text for name in self.text_columns if (text := getattr(self, name)))

    @property
    def on_thread(self) -> Any:
        """What of it stands on the thread; a wording stands there as its problem."""
        return self

    @property
    def is_waiting(self) -> bool:
        """Late, and nobody has taken it in yet."""
        return self.late_at is not None and self.taken_in_at is None

    @property
    def counts(self) -> bool:
        """In time or taken in, and not taken back."""
        return self.withdrawn_at is None and not self.is_waiting

    @property
    def is_shown(self) -> bool:
        """Part of what the room sees."""
        return self.counts and self.hidden_at is None

    @property
    def can_be_spotlit(self) -> bool:
        """Whether it may stand on the projector: not while people still write alone."""
        if not self.is_shown or self.is_private:
            return False
        return not Day(self.stage.session).is_quiet(self.stage)

    def come_late(self, late: bool) -> None:
        """New words, in time or after the stage had closed."""
        self.late_at, self.taken_in_at = (db.now() if late else None), None

    def take_in(self) -> None:
        """A late one becomes part of the day."""
        self.taken_in_at = self.taken_in_at or db.now()

    def hide(self, by: str) -> None:
        """Out of the room's sight, not deleted."""
        self.hidden_at, self.hidden_by = db.now(), by

    def unhide(self) -> None:
        """Back into sight."""
        self.hidden_at, self.hidden_by = None, ""

    def withdraw(self) -> None:
        """Its writer takes it back; it stays in the record as withdrawn."""
        self.withdrawn_at = self.withdrawn_at or db.now()

    def take_back_withdrawal(self) -> None:
        """It counts again."""
        self.withdrawn_at = None

    def erase(self) -> None:
        """Its words are gone for good, on its writer's wish; that there was something stays."""
        self.withdraw()
        for name in self.text_columns:
            setattr(self, name, "")

    @classmethod
    def erase_all_of(cls, person: Participant) -> int:
        """Erase what `person` wrote of this kind; how many it was. 0 where nobody is named."""
        return 0

    @classmethod
    def after_merging(cls, person_id: str) -> None:
        """Two rows of the list have become this person: put right what no longer makes sense."""


class Attributed(Contribution):
    """Mixin: with a writer, who is shown only if they chose so, and the table where they sat."""

    @declared_attr
    def participant_id(cls) -> Mapped[str | None]:
        """Who wrote it; None when nobody is to be named."""
        return mapped_column(ForeignKey("participants.id"), index=True)

    @declared_attr
    def group_id(cls) -> Mapped[str | None]:
        """The table it was written at."""
        return mapped_column(ForeignKey("groups.id"), index=True)

    @declared_attr
    def participant(cls) -> Mapped[Participant | None]:
        """Who wrote it."""
        return relationship(Participant)

    @declared_attr
    def group(cls) -> Mapped[Group | None]:
        """The table it was written at."""
        return relationship(Group)

    @classmethod
    def by(cls, stage: Stage, writer: Participant, *, late: bool = False, **values: Any) -> Self:
        """A new one of `writer`, at the table where they sit, in their language."""
        group = group_of(writer)
        make: Any = cls  # a mixin has no columns of its own
        made: Self = make(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            group_id=group.id if group else None,
            participant_id=writer.id,
            language=writer.language,
            source=ENTERED if writer.entered_by else PHONE,
            entered_by=writer.entered_by,
            late_at=db.now() if late else None,
            **values,
        )
        return made

    def erase(self) -> None:
        """Its words and its writer are gone for good."""
        super().erase()
        self.participant_id = None

    @classmethod
    def erase_all_of(cls, person: Participant) -> int:
        """Erase what `person` wrote of this kind; how many it was."""
        written = db.session.scalars(select(cls).where(cls.participant_id == person.id)).all()
        for thing in written:
            thing.erase()
        return len(written)


def find_contribution(reference: str) -> Contribution | None:
    """What "<table>/<id>" names; None where there is no such table or row."""
    table, _slash, thing_id = reference.partition("/")
    model = registry.get(table)
    return db.session.get(model, thing_id) if model else None


def reference_to(thing: Contribution) -> str:
    """How a button names a contribution: "notes/<id>"."""
    return f"{thing.__tablename__}/{thing.id}"


def waiting_in(session_id: str) -> list[Contribution]:
    """Everything in a session that came late and waits, in the order it came."""
    found: list[Contribution] = []
    for model in registry.values():
        late = (model.late_at.is_not(None), model.taken_in_at.is_(None))
        query = select(model).where(model.session_id == session_id, *late)
        found += db.session.scalars(query.where(model.withdrawn_at.is_(None)))
    return sorted(found, key=lambda thing: (thing.created_at, thing.id))


def erase_words_of(person: Participant) -> int:
    """Erase everything that `person` wrote; how many contributions it was."""
    return sum(model.erase_all_of(person) for model in registry.values())
