"""Spellings of one organisation are found, and two organisations are left alone."""

import pytest

from workshop.domain.people.organisation_names import alike, spellings


@pytest.mark.parametrize(
    "one, other",
    [
        ("TE-toimisto Kouvola", "te toimisto kouvola"),
        ("TE-toimisto Kouvola", "Kouvolan TE-tsto"),
        ("Kouvolan TE-tsto", "te toimisto kouvola"),
        ("Turku, TE-toimisto", "Turun TE-toimisto"),
        ("Helsinki kaupunki", "Helsingin kaupunki"),
        ("Kulttuurien talo ry", "Kulttuurien Talo"),
        ("Hyvinvointialue", "Hyvinvontialue"),
        ("Työllisyysalue", "Tyollisyysalue"),
        ("Maahanmuutto-palvelut", "Maahanmuuttopalvelut"),
        ("Sysselsättningsområde", "Sysselsättningsområdet"),
    ],
)
def test_one_house(one: str, other: str) -> None:
    assert alike(one, other) and alike(other, one)


@pytest.mark.parametrize(
    "one, other",
    [
        ("Kela", "Keva"),
        ("Kela", ""),
        ("TE-toimisto Kouvola", "TE-toimisto Kotka"),
        ("TE-toimisto Kouvola", "TE-toimisto"),
        ("Peruskoulu 1", "Peruskoulu 2"),
        ("Etelä-Savon hyvinvointialue", "Pohjois-Savon hyvinvointialue"),
        ("Vaasan kaupunki", "Vaalan kaupunki"),
        ("Ammattiopisto", "Kansanopisto"),
        ("Kotka", "Kokka"),
    ],
)
def test_two_houses(one: str, other: str) -> None:
    assert not alike(one, other)


def test_all_spellings_of_a_house_are_one_group() -> None:
    names = ["TE-toimisto Kouvola", "Kela", "Kouvolan TE-tsto", "Keva", "te toimisto kouvola"]
    assert spellings(names) == [["TE-toimisto Kouvola", "Kouvolan TE-tsto", "te toimisto kouvola"]]


def test_kinds_have_a_name_in_each_language() -> None:
    kinds = [("Kela", "FPA", "Kela"), ("Hanke", "Projekt", "Project")]
    assert spellings(["FPA", "Hanke", "Kela"], kinds) == [["FPA", "Kela"]]


def test_what_was_told_apart_is_not_offered() -> None:
    assert spellings(["Kela Oy", "Kela"], apart=[("Kela", "Kela Oy")]) == []
