"""A region: a template plus a context function. It renders the first paint and every later push.

A region knows nothing of who caused it: no `g`, no `request`, no token, no input field inside.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import render_template
from markupsafe import Markup

from workshop.domain.seating.place import Place
from workshop.locale import languages

Context = Callable[[Place], dict[str, Any]]


@dataclass(frozen=True)
class Region:
    """`per`: phones, console, projector, tables, observer (one for all), group, or person."""

    name: str
    per: str
    template: str
    context: Context

    def html(self, place: Place, part: str = "") -> Markup:
        """The region's inside. Of one with parts (`data-part` in its template) only one, if asked:
        a push brings them all, and the browser takes the one that its page shows."""
        context = self.context(place)
        return Markup(render_template(self.template, place=place, part=part, **context))

    def element(self, place: Place, part: str = "", **attributes: str) -> Markup:
        """The region as it stands in a page, with what it needs to be found again."""
        attributes |= {"data_part": part} if part else {}
        more = Markup("").join(
            Markup(' {}="{}"').format(name.replace("_", "-"), value)
            for name, value in attributes.items()
        )
        return Markup(
            '<div data-region="{}" lang="{}" dir="{}" data-of="{}" data-version="{}"{}>{}</div>'
        ).format(
            self.name,
            place.language,
            languages[place.language].direction,
            place.stage.id if place.stage else "",
            place.session.version,
            more,
            self.html(place, part),
        )


known: dict[str, Region] = {}


def add(region: Region) -> Region:
    """Register a region. Raises ValueError when another one has its name."""
    there = known.get(region.name)
    if there and there.context.__module__ != region.context.__module__:
        raise ValueError(f"two regions are called {region.name}")
    known[region.name] = region
    return region


def region(name: str, per: str, template: str) -> Callable[[Context], Region]:
    """Make a region of a context function, and register it."""

    def made(context: Context) -> Region:
        return add(Region(name, per, template, context))

    return made


def show(name: str, place: Place, part: str = "", **attributes: str) -> Markup:
    """For templates: the region `name` at `place`, or one part of it."""
    return known[name].element(place, part, **attributes)
