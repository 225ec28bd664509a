"""What was agreed by talking after a ballot. What was not chosen becomes a seed by itself."""

from collections.abc import Collection, Sequence
from typing import Self

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from workshop import db
from workshop.domain.contributions.contribution import Contribution
from workshop.domain.contributions.origin import Origin, come_from
from workshop.domain.contributions.reference import referred
from workshop.domain.contributions.seed import CHOICE, LATER, Seed
from workshop.domain.contributions.work_items import PROPOSALS, WorkItem, as_item
from workshop.domain.session.stage import Stage


class Decision(Contribution, db.Base):
    """What was agreed, with the reason; the newest one of a stage counts, earlier ones are kept.

    `choice` is a reference, or "" for something of its own. `agreed` has words of its own; empty,
    the choice speaks for itself, in its words of now.
    """

    __tablename__ = "decisions"
    text_columns = ("agreed", "reason")

    choice: Mapped[str] = mapped_column(default="")
    agreed: Mapped[str]
    reason: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(default="")

    @classmethod
    def make(
        cls, stage: Stage, choice: str, agreed: str, reason: str, by: str, language: str,
        joins: Collection[str] = (),
    ) -> Self:  # fmt: skip
        """Decide, or decide anew. It comes from the choice, and from what it `joins` as well."""
        made = cls(
            id=db.new_id(),
            session_id=stage.session_id,
            stage_id=stage.id,
            choice=choice,
            agreed=agreed,
            reason=reason,
            decided_by=by,
            language=language,
        )
        db.session.add(made)
        db.session.flush()
        come_from(made, [*([choice] if choice else []), *joins])
        return made

    @property
    def item(self) -> WorkItem | None:
        """What was chosen, while the room may see it."""
        thing = referred(self.choice, self.session_id) if self.choice else None
        return as_item(thing) if thing is not None and thing.is_shown else None

    @property
    def words(self) -> str:
        """What was agreed, in its own words or in those of the choice."""
        item = None if self.agreed else self.item
        return item.words if item else self.agreed

    @property
    def spoken(self) -> str:
        """The language of these words."""
        item = None if self.agreed else self.item
        return item.language if item else self.language

    @property
    def is_shown(self) -> bool:
        """Not when the room may no longer see what was chosen."""
        return super().is_shown and bool(self.words)


def decision_of(stage: Stage) -> Decision | None:
    """What was decided in a stage; it may be hidden."""
    query = select(Decision).where(Decision.stage_id == stage.id, Decision.withdrawn_at.is_(None))
    return db.session.scalar(query.order_by(Decision.created_at.desc(), Decision.id).limit(1))


def latest_decision(session_id: str) -> Decision | None:
    """The last decision of the day so far that is shown."""
    newest = _newest(session_id)
    return next((decision for decision in newest if decision.is_shown), None)


def joint_problem(stage: Stage) -> Decision | None:
    """The problem that was chosen earlier in the day: lunch shows it, the afternoon has it on top.

    None for a decision about proposals: what we solve is then still what was chosen before.
    """
    for decision in _newest(stage.session_id):
        about = (decision.stage.options or {}).get("about")
        if decision.stage.position < stage.position and about != PROPOSALS and decision.is_shown:
            return decision
    return None


def leave_the_rest(stage: Stage, items: Sequence[WorkItem], chosen: Collection[str]) -> None:
    """Of `items`, each that was not chosen is a seed of `stage`; the chosen one is none (again)."""
    known = _seeds_of_choice(stage)
    for item in items:
        seed = known.get(item.reference)
        if item.reference in chosen:
            if seed:
                seed.withdraw()
        elif seed:
            seed.take_back_withdrawal()
        else:
            _leave(stage, item)


def _leave(stage: Stage, item: WorkItem) -> None:
    seed = Seed(
        id=db.new_id(),
        session_id=stage.session_id,
        stage_id=stage.id,
        group_id=item.group.id if item.group else None,
        language=item.language,
        text=item.words,
        kind=LATER,
        noted_as=CHOICE,
    )
    db.session.add(seed)
    db.session.flush()
    come_from(seed, [item.reference])


def _seeds_of_choice(stage: Stage) -> dict[str, Seed]:
    """The seeds that this stage's decisions have left, by what they came from."""
    query = (
        select(Origin.source, Seed)
        .join(Seed, Origin.thing == "seeds/" + Seed.id)
        .where(Seed.stage_id == stage.id, Seed.noted_as == CHOICE)
    )
    return {source: seed for source, seed in db.session.execute(query)}


def _newest(session_id: str) -> list[Decision]:
    """The decision of each stage, the latest first."""
    query = select(Decision).where(
        Decision.session_id == session_id, Decision.withdrawn_at.is_(None)
    )
    found: dict[str, Decision] = {}
    for decision in db.session.scalars(query.order_by(Decision.created_at.desc(), Decision.id)):
        found.setdefault(decision.stage_id, decision)
    return list(found.values())
