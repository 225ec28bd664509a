"""In which language a page speaks: the door's, the one chosen here, the browser's own."""

from collections.abc import Mapping
from typing import Any

from flask import g, has_request_context, request

from workshop.locale import Language, Use, languages
from workshop.locale.speaking import spoken
from workshop.web import identity

# By blueprint; every other page is for facilitators, and what has no blueprint is for anybody.
OFFERED = {
    "": Use.PARTICIPANTS,
    "entrance": Use.PARTICIPANTS,
    "participant": Use.PARTICIPANTS,
    "projector": Use.SCREEN,
}


def offered() -> tuple[str, ...]:
    """Codes of the languages that this page can be read in."""
    return languages.offered(OFFERED.get(request.blueprint or "", Use.FACILITATORS))


def choose() -> str:
    """The language of this request; outside of one, the default."""
    fixed: str | None = g.get("language")
    if fixed in languages:
        return str(fixed)
    if not has_request_context():
        return languages.default.code
    codes, asked = offered(), request.args.get("lang", "")
    if asked in codes:
        identity.choose_language(asked)
        return asked
    kept = identity.language()
    if kept in codes:
        return str(kept)
    return _of_the_browser(codes) or languages.default.code


def _of_the_browser(codes: tuple[str, ...]) -> str:
    """The first of the browser's languages that is ours; "sv-FI" is Swedish before all that follow.

    Not `best_match`: to it "sv-FI, en" is English.
    """
    wanted = [tag.lower() for tag in request.accept_languages.values()]
    ours = (code for tag in wanted for code in (tag, tag.partition("-")[0]) if code in codes)
    return next(ours, "")


def current() -> str:
    """The code of the language being spoken."""
    return spoken().code


def local(texts: Mapping[str, Any] | None) -> str:
    """Of a text in several languages the one being spoken, else the default's, else any."""
    return languages.pick(texts, current())


def choices() -> list[Language]:
    """The languages of this page, to choose from."""
    return [languages[code] for code in offered()]
