"""Changing her own day: moving, adding, doubling stages. Nothing that was written is lost."""

from collections.abc import Mapping
from copy import deepcopy

from workshop import db
from workshop.domain.catalogue.designs import Design, DesignStage
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


def move_to(stage: Stage, place: Stage) -> None:
    """Move `stage` to where `place` stands; those between make room."""
    if place is stage:
        return
    order = [s for s in stage.session.all_stages if s is not stage]
    order.insert(order.index(place) + (1 if place.position > stage.position else 0), stage)
    _number(order)


def add(
    session: Session,
    kind: str,
    title: dict[str, str],
    minutes: int,
    after: Stage | None = None,
    model: DesignStage | None = None,
) -> Stage:
    """A new stage of `kind`, after `after` or at the end.

    What the kind needs (questions, rules, scales) comes from `model`, a stage of a design, else it
    is what the kind declares as usual; languages left out of `title` keep the model's words.
    """
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
    return _put(session, stage, after)


def double(stage: Stage) -> Stage:
    """The same stage once more, right after it; nothing that was written in it."""
    twin = Stage(
        id=db.new_id(),
        position=0,
        kind=stage.kind,
        title=dict(stage.title),
        minutes=stage.minutes,
        min_minutes=stage.min_minutes,
        mode=stage.mode,
        prompts=deepcopy(stage.prompts),
        facilitator=dict(stage.facilitator),
        step_list=deepcopy(stage.step_list),
        options=deepcopy(stage.options),
    )
    return _put(stage.session, twin, stage)


def model_of(kind: str, design: str, designs: Mapping[str, Design]) -> DesignStage | None:
    """A stage of this kind in a design, her own design's first; a bare question has none."""
    if kind == "prompt":
        return None
    mine = [designs[design]] if design in designs else []
    return next((s for d in [*mine, *designs.values()] for s in d.stages if s.kind == kind), None)


def _put(session: Session, stage: Stage, after: Stage | None) -> Stage:
    """A new stage into the day, with a key of its own."""
    stage.key = f"{stage.kind}-{stage.id}"
    order = list(session.all_stages)
    order.insert(order.index(after) + 1 if after else len(order), stage)
    session.all_stages.append(stage)
    _number(order)
    return stage


def _number(order: list[Stage]) -> None:
    """Positions from 0; what was taken out keeps a place, so that its notes stay in order."""
    for position, stage in enumerate(order):
        stage.position = position
