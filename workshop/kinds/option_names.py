"""What the options of stages are called where she changes them: "votes", "about.problems".

A kind may have names of its own (`StageKind.option_names`), as those from outside must.
"""

from typing import Any

from flask_babel import lazy_gettext as _

NAMES: dict[str, Any] = {
    "about": _("What is chosen"),
    "about.problems": _("The tables' problems"),
    "about.themes": _("Shared themes"),
    "about.proposals": _("Solutions"),
    "canvas": _("The canvas it begins with"),
    "canvases": _("Canvases to choose from"),
    "columns": _("Columns"),
    "high": _("What 5 means"),
    "kept": _("Pictures that stay though they should be tested first"),
    "label": _("Title or question"),
    "left_out": _("Pictures that are left out"),
    "low": _("What 1 means"),
    "max_chars": _("Longest text, in characters"),
    "max_per_choice": _("At most for one choice"),
    "open": _("Questions answered in own words"),
    "prompt": _("Question"),
    "responses": _("What phones may answer to a table"),
    "responses.touches": _("This touches my work"),
    "responses.helps": _("I can help with this"),
    "responses.thinks": _("Have you thought of this"),
    "rules": _("Ground rules"),
    "scale": _("Statements marked from 1 to 5"),
    "shared": _("One shared sentence is made of them"),
    "shows": _("What is shown of each table"),
    "shows.problems": _("Its problem"),
    "shows.canvases": _("Its canvas"),
    "shows.proposals": _("Its solutions"),
    "themes": _("Shared themes are made here"),
    "title": _("Title"),
    "votes": _("Votes for each person"),
    "way": _("How people vote"),
    "way.dots": _("Several votes to give away"),
    "way.one": _("Everybody chooses one"),
}


def name_of(path: str, own: dict[str, Any]) -> str:
    """What the option "scale.label" is called: by its path, by its last part, else its key."""
    last = path.rpartition(".")[2]
    known = next((n[key] for key in (path, last) for n in (own, NAMES) if key in n), None)
    return str(known) if known else last.replace("_", " ").capitalize()
