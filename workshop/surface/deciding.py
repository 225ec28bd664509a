"""Who decides about a proposal or a commitment, and which boundaries it crosses, in words."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.proposal import ELSEWHERE, OWN, WE

DECIDERS: Mapping[str, Any] = {
    WE: _("We may decide ourselves"),
    OWN: _("Our own organisation decides"),
    ELSEWHERE: _("It must be decided elsewhere"),
}
BOUNDARIES: Mapping[str, Any] = {
    "organisation": _("between organisations"),
    "process": _("between processes"),
    "law": _("law"),
    "expertise": _("between fields of expertise"),
}
