"""What a thing on the thread is called, for pages and screens."""

from typing import Any

from flask_babel import lazy_gettext as _

NAMES = {
    "notes": _("Note"),
    "field_values": _("On the canvas"),
    "picks": _("Picture"),
    "problems": _("Problem"),
    "themes": _("Theme"),
    "decisions": _("Decision"),
    "shared_sentences": _("Shared sentence"),
    "proposals": _("Proposal"),
    "commitments": _("Commitment"),
    "seeds": _("Seed"),
}


def thread_name(thing: Any) -> str:
    """ "Note", "Problem" …: what it is on the thread."""
    return str(NAMES.get(thing.__tablename__, ""))


def thread_words(thing: Any) -> str:
    """Its words of now; what was agreed of a decision."""
    return str(thing.words)
