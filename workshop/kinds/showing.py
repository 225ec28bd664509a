"""Showing again what has changed in a stage, to those whom it concerns. Call after the commit."""

from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import group_of
from workshop.domain.session.stage import Stage
from workshop.kinds.registry import kind_of
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
        refresh(stage.session, region.name, stage=stage, group=group, person=person)
    show_faces(stage)


def show_kind(stage: Stage) -> None:
    """Like `show_stage`, in every stage of the same kind: some regions stand in all of them."""
    for one in stage.session.stages:
        if one.kind == stage.kind and one.id != stage.id:
            for region in kind_of(one).regions:
                refresh(stage.session, region.name, stage=one)
    show_stage(stage)
