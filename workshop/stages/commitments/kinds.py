"""What sort of commitment it is, and how far it has come, in words."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.commitment import CHANGED, DONE, DROPPED, OPEN

SORTS: Mapping[str, Any] = {
    "contact": _("contact while the client is in service"),
    "shadowing": _("getting to know another's work"),
    "rotation": _("job rotation"),
    "outreach": _("working on site where the client is"),
    "ground_rule": _("shared ground rule"),
    "document": _("guide or document"),
    "other": _("something else"),
}
STATUSES: Mapping[str, Any] = {
    OPEN: _("open"),
    DONE: _("done"),
    CHANGED: _("changed"),
    DROPPED: _("given up"),
}
