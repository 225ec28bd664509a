"""In which language a page speaks: the door's, the one chosen here, the browser's own."""

from collections.abc import Mapping
from typing import Any

from flask import g, request
from flask_babel import get_locale

from workshop.config import LANGUAGES
from workshop.web import identity

NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}


def choose() -> str:
    """The language of this request."""
    fixed: str | None = getattr(g, "language", None)
    if fixed:
        return fixed
    asked = request.args.get("lang", "")
    if asked in LANGUAGES:
        identity.choose_language(asked)
        return asked
    kept = identity.language()
    if kept in LANGUAGES:
        return str(kept)
    return request.accept_languages.best_match(LANGUAGES, default="fi") or "fi"


def current() -> str:
    """The code of the language being spoken."""
    locale = get_locale()
    return str(locale.language) if locale else "fi"


def local(texts: Mapping[str, Any] | None) -> str:
    """Of a text in several languages the one being spoken, else Finnish, else any."""
    if not texts:
        return ""
    return str(texts.get(current()) or texts.get("fi") or next(iter(texts.values()), ""))
