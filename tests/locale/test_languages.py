"""What is known of a language: its direction, script, counting, days, times and alphabet."""

import datetime as dt
import re

import pytest

from workshop.config import ROOT
from workshop.locale import Use, languages

DAY = dt.date(2026, 11, 24)


@pytest.mark.parametrize(
    ("code", "direction", "script"),
    [("fi", "ltr", "Latn"), ("ar", "rtl", "Arab"), ("uk", "ltr", "Cyrl"), ("ckb", "rtl", "Arab")],
)
def test_how_it_is_written(code: str, direction: str, script: str) -> None:
    assert (languages[code].direction, languages[code].script) == (direction, script)


def test_our_three_are_for_everything_and_required() -> None:
    assert languages.required == ("fi", "sv", "en")
    assert all(languages.offered(use) == languages.required for use in Use)


def test_a_language_that_nobody_has_heard_of_breaks_nothing() -> None:
    unknown = languages["xx-yy"]
    assert (unknown.name, unknown.direction, unknown.uses) == ("xx-yy", "ltr", frozenset())
    assert unknown.short_day(DAY) == "Tue, Nov 24"


@pytest.mark.parametrize(
    ("code", "short", "clock", "over", "decimal"),
    [
        ("fi", "ti 24.11.", "9.05", "+0.30", "3,4"),
        ("sv", "tis 24.11", "9.05", "+0.30", "3,4"),
        ("en", "Tue 24 Nov", "9:05", "+0:30", "3.4"),
    ],
)
def test_days_times_and_numbers(code: str, short: str, clock: str, over: str, decimal: str) -> None:
    language = languages[code]
    assert language.short_day(DAY) == short
    assert language.clock(dt.time(9, 5)) == clock
    assert language.minutes(-30) == over
    assert language.decimal(3.44) == decimal


def test_arabic_counts_in_six_ways() -> None:
    counted = [languages["ar"].plural(n) for n in (0, 1, 2, 3, 11, 100)]
    assert counted == ["zero", "one", "two", "few", "many", "other"]


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_the_catalogue_counts_as_the_language_does(code: str) -> None:
    catalogue = ROOT / "workshop" / "translations" / code / "LC_MESSAGES" / "messages.po"
    head = catalogue.read_text("utf-8")
    assert re.findall(r'"Plural-Forms: (.+)\\n"', head) == [languages[code].plural_forms]


NORDIC = [
    "Aalto", "aho", "Emil", "Émile", "Müller", "Mylläri", "Niemi", "Vuori", "Wallin",
    "Zetterberg", "Zäta", "Åberg", "Æbelø", "Ärling", "Öhman", "Østergård",
]  # fmt: skip


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_å_ä_and_ö_come_after_z(code: str) -> None:
    assert sorted(reversed(NORDIC), key=languages[code].sort_key) == NORDIC


def test_in_english_they_stand_with_a_and_o() -> None:
    names = ["Zeta", "Öhman", "Olsson", "Åberg", "Abel"]
    in_order = ["Abel", "Åberg", "Öhman", "Olsson", "Zeta"]
    assert sorted(names, key=languages["en"].sort_key) == in_order


def test_of_several_texts_the_one_asked_for_then_the_default_then_any() -> None:
    texts = {"fi": "Silta", "en": "Bridge"}
    assert languages.pick(texts, "en") == "Bridge"
    assert languages.pick(texts, "ar") == "Silta"
    assert languages.pick({"sv": "Bron"}, "ar") == "Bron"
    assert languages.pick(None, "fi") == ""
