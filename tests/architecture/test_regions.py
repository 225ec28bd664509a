"""A region is drawn for many at once: it knows nobody's request, holds nothing being typed."""

import re

from flask import Flask
from jinja2 import Environment, meta

from workshop.live import regions

FORBIDDEN = re.compile(r"\bg\.|\brequest\b|csrf|<input|<textarea|<select", re.I)
CHOSEN_WHEN_DRAWN = {
    "web/projector/end.html": ("end_projector.html", "\0"),
    "web/projector/face.html": ("projector.html", "web/projector/lit_"),
    "web/facilitator/face.html": ("console.html", "\0"),
}


def test_regions_know_no_request_and_hold_no_fields(app: Flask) -> None:
    jinja = app.jinja_env
    assert regions.known
    found = {
        f"{region.name} in {template}": FORBIDDEN.findall(_source(jinja, template))
        for region in regions.known.values()
        for template in _drawn_with(jinja, region.template)
    }
    assert not {where: what for where, what in found.items() if what}


def test_what_a_face_includes_by_name_is_followed(app: Flask) -> None:
    drawn = _drawn_with(app.jinja_env, "web/projector/face.html")
    assert {"stages/prompt/projector.html", "stages/prompt/timer.html"} <= drawn


def _drawn_with(jinja: Environment, template: str) -> set[str]:
    """The template and all it includes, also the faces it chooses by the stage's kind."""
    seen: set[str] = set()
    waiting = [template]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for included in meta.find_referenced_templates(jinja.parse(_source(jinja, name))):
            waiting += [included] if included else _faces(jinja, name)
    return seen


def _faces(jinja: Environment, template: str) -> list[str]:
    """Every template that a name known only when drawn may stand for."""
    end, start = CHOSEN_WHEN_DRAWN[template]
    return [
        name
        for name in jinja.list_templates()
        if (name.startswith("stages/") and name.endswith("/" + end)) or name.startswith(start)
    ]


def _source(jinja: Environment, template: str) -> str:
    assert jinja.loader
    return jinja.loader.get_source(jinja, template)[0]
