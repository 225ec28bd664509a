"""Showing again what has changed in a stage, to those whom it concerns. Call after the commit."""

from typing import Any

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.session import Session
from workshop.domain.session.stage import Stage
from workshop.kinds.kind import StageKind
from workshop.kinds.registry import kind_of, kind_of_thing
from workshop.live import refresh


def show_faces(stage: Stage) -> None:
    """The console and, in its turn, the projector."""
    refresh(stage.session, "console/face", "console/notes", "console/next", "projector/view")


def show_stage(stage: Stage, person: Participant | None = None) -> None:
    """The faces and every region of the stage's kind.

    Of a `person`: their own regions and those of their table; without one, everybody's.
    """
    group = group_of(person) if person else None
    for region in kind_of(stage).regions:
        if region.per == "group" and person and group is None:
            continue  # nobody sits with them
        if region.per == "observer":  # that page belongs to no stage
            refresh(stage.session, region.name)
            continue
        refresh(stage.session, region.name, stage=stage, group=group, person=person)
    show_faces(stage)


def show_kind(stage: Stage) -> None:
    """Like `show_stage`, in every stage of the same kind: some regions stand in all of them."""
    for one in stage.session.stages:
        if one.kind == stage.kind and one.id != stage.id:
            for region in kind_of(one).regions:
                refresh(stage.session, region.name, stage=one)
    show_stage(stage)


def show_thing(thing: Any) -> None:
    """One contribution has changed: its stage, and the stages of the kind that shows it."""
    show_kind(thing.stage)
    kind = kind_of_thing(thing)
    if kind is not kind_of(thing.stage):
        show_stages_of(kind, thing.stage.session)


def show_stages_of(kind: StageKind[Any], session: Session) -> None:
    """Every stage of a kind, and what it shows to the observer where there is none."""
    for region in kind.regions:
        if region.per == "observer":
            refresh(session, region.name)
    for stage in session.stages:
        if stage.kind == kind.key:
            show_stage(stage)
