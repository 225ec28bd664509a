"""A development seed: what was not taken up today, kept for later. About matters, not people."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Self

from sqlalchemy import ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Attributed, registry
from workshop.domain.contributions.origin import came_of, come_from, origins_of
from workshop.domain.contributions.reference import others, reference, referred
from workshop.domain.people.participant import Participant
from workshop.domain.session.stage import Stage

INNOVATION, SIGNAL, LATER, ELSEWHERE = "innovation", "weak_signal", "later", "elsewhere"
KINDS = (INNOVATION, SIGNAL, LATER, ELSEWHERE)
OBSERVER, FACILITATOR, CHOICE, PARTICIPANT = "observer", "facilitator", "choice", "participant"


class Seed(Attributed, db.Base):
    """One line. `noted_as` says who noted it: a role, or the choice that left it aside.

    Its stage and table are those that it is about. A parked one keeps the writer of the words it
    was made of, so that they are erased with them; nobody is ever shown.
    """

    __tablename__ = "seeds"
    text_columns = ("text",)
    writers_texts = ("text",)

    text: Mapped[str]
    kind: Mapped[str] = mapped_column(default=LATER)
    noted_as: Mapped[str] = mapped_column(default=FACILITATOR)

    @classmethod
    def note(cls, stage: Stage, text: str, kind: str, noted_as: str, language: str) -> Self:
        """A new one of somebody who is no participant."""
        return cls(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            text=text,
            kind=kind,
            noted_as=noted_as,
            language=language,
        )


class Interest(db.Base):
    """Somebody wants to go on with a seed. Never counted in public."""

    __tablename__ = "interests"
    __table_args__ = (UniqueConstraint("seed_id", "participant_id"),)

    session_id: Mapped[str] = mapped_column(ForeignKey("sessions.id"), index=True)
    seed_id: Mapped[str] = mapped_column(ForeignKey("seeds.id"), index=True)
    participant_id: Mapped[str | None] = mapped_column(ForeignKey("participants.id"), index=True)


def seeds_of(session_id: str) -> Sequence[Seed]:
    """Every seed of a session as it came, hidden ones included."""
    query = select(Seed).where(Seed.session_id == session_id)
    return db.session.scalars(query.order_by(Seed.created_at, Seed.id)).all()


def living_seeds(session_id: str) -> list[Seed]:
    """Those that count, hidden ones included, without those whose every source has gone.

    What somebody took back leaves every screen, also under another name.
    """
    sources: dict[str, list[str]] = defaultdict(list)
    for edge in origins_of(session_id):
        if edge.thing.startswith(f"{Seed.__tablename__}/"):
            sources[edge.thing].append(edge.source)
    gone = _gone(session_id, {name for names in sources.values() for name in names})
    return [
        seed
        for seed in seeds_of(session_id)
        if seed.counts and not _all_gone(sources[reference(seed)], gone)
    ]


def park(thing: Any) -> Seed:
    """`thing` (of a stage, with words) as a seed; parking it twice is one seed. Flushes."""
    for name in came_of(thing):
        known = referred(name, thing.session_id)
        if isinstance(known, Seed) and known.withdrawn_at is None:
            return known
    seed = Seed.note(thing.stage, thing.words, LATER, FACILITATOR, thing.language)
    seed.group_id = getattr(thing, "group_id", None)
    seed.participant_id = getattr(thing, "participant_id", None)
    db.session.add(seed)
    db.session.flush()
    come_from(seed, [reference(thing)])
    return seed


def interests_of(session_id: str) -> Sequence[Interest]:
    """Who wants to go on with what, in one query."""
    query = select(Interest).where(Interest.session_id == session_id)
    return db.session.scalars(query.order_by(Interest.id)).all()


def go_on_with(seed: Seed, person: Participant, wants: bool) -> None:
    """`person` wants to go on with `seed`, or not any more. Saying it again changes nothing."""
    mine = (Interest.seed_id == seed.id, Interest.participant_id == person.id)
    if not wants:
        db.session.execute(delete(Interest).where(*mine))
    elif db.session.scalar(select(Interest.id).where(*mine)) is None:
        about = {"session_id": seed.session_id, "seed_id": seed.id}
        db.session.add(Interest(**about, participant_id=person.id))


def _all_gone(sources: list[str], gone: set[str]) -> bool:
    return bool(sources) and gone.issuperset(sources)


def _gone(session_id: str, names: set[str]) -> set[str]:
    """Which of these things were taken back; one query for each sort of thing."""
    gone = set()
    for table in {name.partition("/")[0] for name in names}:
        model: Any = registry.get(table) or others.get(table)
        if hasattr(model, "withdrawn_at"):
            query = select(model.id).where(
                model.session_id == session_id, model.withdrawn_at.is_not(None)
            )
            gone |= {f"{table}/{found}" for found in db.session.scalars(query)}
    return gone
