"""Changing her own day: moving and adding stages. Nothing that was written is lost."""

from workshop import db
from workshop.domain import catalogue
from workshop.domain.catalogue.designs import DesignStage
from workshop.domain.catalogue.designs.kinds import options_of, usual_options
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage


def move(stage: Stage, steps: int) -> None:
    """Move `stage` one place earlier (`steps` -1) or later (1); at the end of the list it stays."""
    session = stage.session
    visible = session.stages
    target = visible.index(stage) + (1 if steps > 0 else -1)
    if not 0 <= target < len(visible):
        return
    neighbour = visible[target]
    order = [s for s in session.all_stages if s is not stage]
    order.insert(order.index(neighbour) + (1 if steps > 0 else 0), stage)
    _number(order)


def add(
    session: Session, kind: str, title: dict[str, str], minutes: int, after: Stage | None = None
) -> Stage:
    """A new stage of `kind`, after `after` or at the end.

    What the kind needs (questions, rules, scales) comes from a script that has one, else it is what
    the kind declares as usual; languages left out of `title` keep the script's words.
    """
    model = model_of(kind, session.design)
    if model:
        stage = Stage.copy(model, 0)
        stage.rename(title)
        stage.retime(minutes)
    else:
        options = options_of(kind, usual_options(kind))
        stage = Stage(
            id=db.new_id(), position=0, kind=kind, title=title, minutes=minutes, min_minutes=1,
            mode="plenary", prompts=[], facilitator={}, step_list=[], options=options,
        )  # fmt: skip
    stage.key = f"{kind}-{stage.id}"
    order = list(session.all_stages)
    order.insert(order.index(after) + 1 if after else len(order), stage)
    session.all_stages.append(stage)
    _number(order)
    return stage


def model_of(kind: str, design: str) -> DesignStage | None:
    """A stage of this kind in a script, her own design's first; a bare question has none."""
    if kind == "prompt":
        return None
    designs = catalogue.designs()
    mine = [designs[design]] if design in designs else []
    return next((s for d in [*mine, *designs.values()] for s in d.stages if s.kind == kind), None)


def _number(order: list[Stage]) -> None:
    """Positions from 0; what was taken out keeps a place, so that its notes stay in order."""
    for position, stage in enumerate(order):
        stage.position = position
