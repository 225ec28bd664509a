"""What each thing on the thread is called: a note, a theme, a commitment."""

from typing import Any

from flask_babel import lazy_gettext as _

from workshop.domain.contributions.response import HELPS, THINKS, TOUCHES

NAMES = {
    "notes": _("Note"),
    "field_values": _("On the table's canvas"),
    "tensions": _("Tension"),
    "wordings": _("Problem"),
    "problems": _("Problem"),
    "themes": _("Theme"),
    "decisions": _("Decision"),
    "shared_sentences": _("Our sentence"),
    "proposals": _("Solution"),
    "commitments": _("Commitment"),
    "seeds": _("Kept for later"),
    "responses": _("Said about it"),
}

RESPONSES = {
    TOUCHES: _("This touches my work, because…"),
    HELPS: _("I can help with…"),
    THINKS: _("Have you thought of…"),
}


def thing_name(thing: Any) -> str:
    """What it is, in the language being spoken; "" for what a kind from outside makes."""
    return str(NAMES.get(thing.__tablename__, ""))


def response_name(kind: str) -> str:
    """How a response begins; "" for one that has no beginning of its own."""
    return str(RESPONSES.get(kind, ""))
