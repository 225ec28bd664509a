"""A break: when we go on, and nothing else."""

from flask_babel import lazy_gettext as _

from workshop.kinds import StageKind


class Pause(StageKind):
    """Nothing is asked."""

    key = "pause"
    name = _("A break")
    has_done_button = False
