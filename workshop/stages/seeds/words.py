"""What the kinds of seed and those who note them are called."""

from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.seed import (
    CHOICE,
    ELSEWHERE,
    FACILITATOR,
    INNOVATION,
    LATER,
    OBSERVER,
    PARTICIPANT,
    SIGNAL,
)

KIND_NAMES: dict[str, Any] = {
    INNOVATION: _("Everyday innovation"),
    SIGNAL: _("Weak signal"),
    LATER: _("For later"),
    ELSEWHERE: _("To be decided elsewhere"),
}
NOTED_AS: dict[str, Any] = {
    OBSERVER: _("noted by the observer"),
    FACILITATOR: _("kept by the facilitator"),
    CHOICE: _("not chosen in the vote"),
    PARTICIPANT: _("from a participant"),
}
