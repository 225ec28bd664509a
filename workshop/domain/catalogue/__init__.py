"""What lies in `sessions/`, read once and checked as a whole when Rajapaja starts."""

from functools import cache
from pathlib import Path

from workshop.config import SESSIONS
from workshop.domain.catalogue.canvases import Canvas, load_canvases
from workshop.domain.catalogue.content import ContentError, Problem
from workshop.domain.catalogue.decks import Deck, load_decks
from workshop.domain.catalogue.designs import Design, load_designs
from workshop.domain.catalogue.vocabulary import Organisation, Role, load_organisations, load_roles
from workshop.locale import languages

DECKS = SESSIONS / "decks"
design_folders: dict[Path, None] = {}  # of kinds of stage from outside, beside our own


@cache
def designs() -> dict[str, Design]:
    """The designs by key, in their order."""
    return load_designs(SESSIONS / "designs", *design_folders)


@cache
def decks() -> dict[str, Deck]:
    """The decks of cards by key."""
    return load_decks(DECKS)


@cache
def canvases() -> dict[str, Canvas]:
    """The canvases by key."""
    return load_canvases(SESSIONS / "canvases")


@cache
def organisations() -> tuple[Organisation, ...]:
    """Kinds of organisation to choose from."""
    return load_organisations(SESSIONS / "organisations.toml")


@cache
def roles() -> tuple[Role, ...]:
    """Everyday roles to choose from."""
    return load_roles(SESSIONS / "roles.toml")


@cache
def titles() -> tuple[Role, ...]:
    """Titles as rosters have them, beside the roles."""
    return load_roles(SESSIONS / "titles.toml")


def in_words(written: str, language: str) -> str:
    """A key of our lists ("social_worker") as people say it; anything else as it was written."""
    known: list[Organisation | Role] = [*organisations(), *roles(), *titles()]
    for word in known:
        if written in (word.key, *(word.keys if isinstance(word, Organisation) else ())):
            return languages.pick(word.name, language)
    return written


def check() -> None:
    """Read everything. Raises ContentError with all that is wrong in any file."""
    problems: list[Problem] = []
    for read in (designs, decks, canvases, organisations, roles, titles):
        try:
            read()
        except ContentError as error:
            problems.extend(error.problems)
    if problems:
        raise ContentError(problems)
    missing = [d for d in designs().values() if d.deck not in decks()]
    if missing:
        known = ", ".join(decks())
        raise ContentError(
            [
                Problem(f"{d.key}.toml", "", "deck", f'write one of {known}, not "{d.deck}"')
                for d in missing
            ]
        )
