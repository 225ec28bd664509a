"""Kinds of stage: what a kind declares about itself, and the one place where all are registered.

kind      the declaration            registry  register(), kind_of(stage), what all kinds have
outcome   what came of a session, asked of every kind
option_names  what options are called      day_checks  what will not work in a day

May import outcome, live and below. Web, writers and the rehearsal ask the registry and name no
kind.
"""

from workshop.kinds.kind import Exercise, OwnWords, Readiness, StageKind
from workshop.kinds.registry import ends_on, kind_of, kind_of_thing, kinds, register

__all__ = [
    "Exercise",
    "OwnWords",
    "Readiness",
    "StageKind",
    "ends_on",
    "kind_of",
    "kind_of_thing",
    "kinds",
    "register",
]
