"""Every text of the interface is there in Finnish and Swedish; English is the text itself."""

import ast
import re
from collections import Counter
from functools import cache

import polib
import pytest
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg

from workshop.config import ROOT

KEYWORDS = {**DEFAULT_KEYWORDS, "lazy_gettext": None, "lazy_ngettext": (1, 2)}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|%[sd]")

Message = str | tuple[str, ...]


@cache
def texts() -> dict[Message, str]:
    """Every text in code and templates, with a place where it stands."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as settings:
        methods, options = parse_mapping_cfg(settings)
    found: dict[Message, str] = {}
    for top in ("workshop", "templates"):
        for file, line, message, _comments, _context in extract_from_dir(
            ROOT / top,
            method_map=[
                (at.removeprefix(f"{top}/"), how) for at, how in methods if at.startswith(top)
            ],
            options_map={at.removeprefix(f"{top}/"): how for at, how in options.items()},
            keywords=KEYWORDS,
        ):
            found.setdefault(message, f"{top}/{file}:{line}")
    return found


def catalogue(language: str) -> dict[str, polib.POEntry]:
    path = ROOT / "workshop" / "translations" / language / "LC_MESSAGES" / "messages.po"
    return {e.msgid: e for e in polib.pofile(str(path)) if not e.obsolete}


def said(entry: polib.POEntry) -> list[str]:
    """The translation, in every plural form."""
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_no_text_hides_in_an_f_string() -> None:
    """There it would be translated when it runs, but never be found and listed as missing."""
    names = {"_", *KEYWORDS}
    hidden = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in sorted((ROOT / "workshop").rglob("*.py"))
        for part in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(part, ast.FormattedValue)
        for call in ast.walk(part)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in names
    ]
    assert hidden == []


def test_texts_are_found_in_code_and_in_templates() -> None:
    places = Counter(place.split("/")[0] for place in texts().values())
    assert places["workshop"] > 20
    assert places["templates"] > 20


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_text_is_translated(language: str) -> None:
    known = catalogue(language)
    missing = {}
    for message, place in texts().items():
        msgid = message if isinstance(message, str) else message[0]
        entry = known.get(msgid)
        if entry is None or "fuzzy" in entry.flags or not all(said(entry)):
            missing[msgid] = place
    assert not missing


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_translations_keep_the_placeholders(language: str) -> None:
    broken = [
        entry.msgid
        for entry in catalogue(language).values()
        for text in said(entry)
        if text and not _placeholders(text) <= _placeholders(entry.msgid, entry.msgid_plural)
    ]
    assert not broken


def _placeholders(*texts: str) -> set[str]:
    return {p for text in texts for p in PLACEHOLDER.findall(text)}
