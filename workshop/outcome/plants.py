"""The names of the tables in each language: each plant under its own name."""

from flask_babel import lazy_gettext as _

from workshop.domain.seating.rounds import Group

NAMES = {
    "koivu": _("Birch"),
    "vadelma": _("Raspberry"),
    "mustikka": _("Bilberry"),
    "puolukka": _("Lingonberry"),
    "manty": _("Pine"),
    "ruis": _("Rye"),
    "lumpeenkukka": _("Water lily"),
    "tammi": _("Oak"),
    "kissankello": _("Bluebell"),
    "mansikka": _("Strawberry"),
    "paaryna": _("Pear"),
    "sammal": _("Moss"),
}


def plant_name(key: str) -> str:
    """Koivu in Finnish, björk in Swedish, birch in English."""
    return str(NAMES[key])


def group_name(group: Group) -> str:
    """The name of a table in the language being spoken: "Koivu", "Koivu 2"."""
    name = plant_name(group.plant)
    return name if group.turn == 1 else f"{name} {group.turn}"
