"""Templates can be read by Jinja and obey the content security policy: nothing inline."""

import re
from pathlib import Path

import pytest
from flask import Flask

from tests.architecture.tree import files, named
from workshop.config import ROOT

TEMPLATES = list(files(".html", under=("templates",)))
JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
URL_FOR = re.compile(r"""url_for\(\s*["']([\w.]+)["']\s*[,)]""")
INLINE = {
    "a style attribute": re.compile(r"\sstyle\s*=", re.I),
    "an on… handler": re.compile(r"\son[a-z]+\s*=", re.I),
    "a style element": re.compile(r"<style\b", re.I),
    "a script without src": re.compile(r"<script\b(?![^>]*\ssrc=)", re.I),
    "a javascript: address": re.compile(r"javascript:", re.I),
}


def test_every_template_can_be_read(app: Flask) -> None:
    for path in TEMPLATES:
        app.jinja_env.get_template(str(path.relative_to(ROOT / "templates")))


def test_every_address_in_a_template_exists(app: Flask) -> None:
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()}
    dead = {
        (named(path), endpoint)
        for path in TEMPLATES
        for endpoint in URL_FOR.findall(path.read_text(encoding="utf-8"))
        if not endpoint.startswith(".") and endpoint not in endpoints
    }
    assert not dead


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_nothing_is_inline(path: Path) -> None:
    html = JINJA.sub("", path.read_text(encoding="utf-8"))
    assert not [what for what, pattern in INLINE.items() if pattern.search(html)]


def test_what_is_inline_would_be_found() -> None:
    bad = '<p style="" onclick=""><style></style><script>1</script><a href="javascript:1">'
    assert all(pattern.search(bad) for pattern in INLINE.values())
    assert not INLINE["a script without src"].search('<script type="module" src="/x.js"></script>')


def test_every_block_that_is_filled_exists_and_live_pages_have_their_scripts() -> None:
    """A block under a name that no layout has would be left out without a word."""
    texts = {path: path.read_text(encoding="utf-8") for path in TEMPLATES}
    blocks = {path: set(re.findall(r"{%-? block (\w+)", text)) for path, text in texts.items()}
    layouts = {b for path, names in blocks.items() if path.parent.name == "layouts" for b in names}
    children = {path: b for path, b in blocks.items() if "{% extends" in texts[path]}
    known = layouts | {"stage", "main"}
    assert not {named(path): b - known for path, b in children.items() if b - known}
    live = [path for path, text in texts.items() if "data-live=" in text and path in children]
    assert len(live) > 4
    assert not [named(path) for path in live if "live_scripts" not in blocks[path]]
