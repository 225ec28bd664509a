"""Every table has a name in each language, a symbol and a colour that can be read."""

import re
from itertools import combinations
from xml.etree import ElementTree

import pytest
from flask import Flask

from workshop.config import ROOT
from workshop.domain.seating.rounds import PLANTS
from workshop.locale import languages
from workshop.locale.speaking import speaking
from workshop.outcome.plants import plant_name

PAPER, NIGHT = "#FBF8F1", "#10191D"
STYLES = (ROOT / "static" / "css" / "components" / "tables.css").read_text("utf-8")
# Words that say something else beside a table: an article, a slur, what is counted, people's names.
NOT_A_TABLE = {"en", "pansy", "heather", "rowan", "vuokko", "orvokki", "kielo"}


def colours(before: str) -> dict[str, str]:
    """The colour of each plant, where its rule begins with `before`."""
    rule = re.compile(rf"^ +{re.escape(before)}\.table-(\w+) \{{ --table: (#\w{{6}}); \}}", re.M)
    return dict(rule.findall(STYLES))


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """From 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("before", "ground"), [("", PAPER), ('[data-room="dark"] ', NIGHT)])
def test_every_colour_can_be_read_as_text(before: str, ground: str) -> None:
    found = colours(before)
    assert set(found) == set(PLANTS)
    assert len(set(found.values())) == len(PLANTS)
    assert {plant for plant, colour in found.items() if contrast(colour, ground) < 4.5} == set()


@pytest.mark.parametrize("language", languages.required)
def test_every_table_has_a_name_of_its_own(app: Flask, language: str) -> None:
    with app.app_context(), speaking(language):
        names = [plant_name(plant) for plant in PLANTS]
    assert len(set(names)) == len(PLANTS)
    assert {
        name for name in names if name.lower() in NOT_A_TABLE or "kuusi" in name.lower()
    } == set()
    # Called out across a room they are told apart: more than one letter differs.
    assert [pair for pair in combinations(names, 2) if _nearly_the_same(*pair)] == []


def test_every_table_has_a_symbol_and_no_symbol_is_left_over() -> None:
    folder = ROOT / "static" / "images" / "plants"
    assert {path.stem for path in folder.glob("*.svg")} == set(PLANTS)
    for plant in PLANTS:
        symbol = ElementTree.parse(folder / f"{plant}.svg").getroot()[0]
        assert (symbol.get("id"), symbol.get("viewBox")) == (plant, "0 0 64 64")


def _nearly_the_same(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return sum(a != b for a, b in zip(one.lower(), other.lower(), strict=True)) < 2
