"""A break: when we go on, and nothing else."""

from workshop.agenda import StageKind


class Pause(StageKind):
    """Nothing is asked."""

    key = "pause"
    has_done_button = False
