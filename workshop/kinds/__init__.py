"""Kinds of stage: what a kind declares about itself, and the one place where all are registered.

kind      the declaration            registry  register(), kind_of(stage), what all kinds have
outcome   what came of a session, asked of every kind

May import outcome, live and below. Web, writers and the rehearsal ask the registry and name no
kind.
"""

from workshop.kinds.kind import Exercise, Readiness, StageKind
from workshop.kinds.registry import ends_on, kind_of, kind_of_thing, kinds, register

__all__ = [
    "Exercise",
    "Readiness",
    "StageKind",
    "ends_on",
    "kind_of",
    "kind_of_thing",
    "kinds",
    "register",
]
