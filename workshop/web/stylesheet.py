"""One stylesheet, one request, as weak Wi-Fi likes it: every file in static/css, layers first."""

import hashlib
from functools import cache

from flask import Blueprint, Response, current_app, url_for

from workshop.config import ROOT

door = Blueprint("style", __name__)
CSS = ROOT / "static" / "css"


@door.get("/style-<stamp>.css")
def sheet(stamp: str) -> Response:
    """All styles; the address changes when they do."""
    response = Response(_read() if current_app.debug else _kept()[0], mimetype="text/css")
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    return response


def stylesheet() -> str:
    """The address of the stylesheet as it is now."""
    return url_for("style.sheet", stamp=_stamp(_read()) if current_app.debug else _kept()[1])


def _read() -> str:
    files = [CSS / "layers.css", *sorted(p for p in CSS.rglob("*.css") if p.name != "layers.css")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def _stamp(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]


@cache
def _kept() -> tuple[str, str]:
    text = _read()
    return text, _stamp(text)
