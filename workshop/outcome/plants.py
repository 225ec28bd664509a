"""The names of the tables in each language: each plant under its own name."""

from flask_babel import lazy_gettext as _

from workshop.domain.seating.rounds import Group

NAMES = {
    "apila": _("Clover"),
    "kanerva": _("Heather"),
    "mustikka": _("Bilberry"),
    "puolukka": _("Lingonberry"),
    "kielo": _("Lily of the valley"),
    "vadelma": _("Raspberry"),
    "lumpeenkukka": _("Water lily"),
    "manty": _("Pine"),
    "mansikka": _("Strawberry"),
    "pihlaja": _("Rowan"),
    "koivu": _("Birch"),
    "lehtikuusi": _("Larch"),
}


def plant_name(key: str) -> str:
    """Apila in Finnish, klöver in Swedish, clover in English."""
    return str(NAMES[key])


def group_name(group: Group) -> str:
    """The name of a table in the language being spoken: "Apila", "Apila 2"."""
    name = plant_name(group.plant)
    return name if group.turn == 1 else f"{name} {group.turn}"
