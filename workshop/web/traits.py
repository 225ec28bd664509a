"""Traits, their values and tables as people call them."""

from babel.lists import format_list
from flask_babel import lazy_gettext as _

from workshop.domain import catalogue
from workshop.domain.people.organisation_kind import KIND
from workshop.domain.people.participant import Participant
from workshop.domain.seating.rounds import PLANTS
from workshop.locale.speaking import spoken
from workshop.outcome.plants import plant_name

TRAITS = {
    "organisation": _("Organisation"),
    "role": _("Role"),
    "locality": _("Locality"),
    "languages": _("Language"),
    KIND: _("Kind of organisation"),
    "client_work": _("Client work"),
    "years_in_network": _("Years in the network"),
}


def trait_name(trait: str) -> str:
    """Organisation, Role, …; other traits as the roster writes them."""
    if trait in TRAITS:
        return str(TRAITS[trait])
    words = trait.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def value_name(trait: str, value: str) -> str:
    """A value as people say it: "ruotsi" for the language sv."""
    if trait == KIND:
        return catalogue.in_words(value, spoken().code)
    if trait != "languages":
        return value
    return (spoken().babel.languages.get(value) or value).lower()


def listed(words: list[str]) -> str:
    """In one breath: Amina, Ben ja Carl."""
    return str(format_list(words, locale=spoken().babel))


def table_called(number: int) -> str:
    """The name of a table counted from 1: "Koivu", after twelve "Koivu 2"."""
    turn, place = divmod(number - 1, len(PLANTS))
    name = plant_name(PLANTS[place])
    return f"{name} {turn + 1}" if turn else name


def described(person: Participant) -> str:
    """A name to choose by: "Amina Ali (Kela)"; commas would divide people."""
    name, organisation = person.name.replace(",", " "), person.organisation.replace(",", " ")
    return f"{name} ({organisation})" if organisation else name
