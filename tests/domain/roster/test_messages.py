"""Every code has a message, and every message can be filled in."""

import re
from pathlib import Path

import pytest

from tests.domain.roster.files import read
from workshop.domain import roster
from workshop.domain.roster import MESSAGES, write_roster_template

SOURCES = "".join(path.read_text() for path in Path(roster.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("code", MESSAGES)
def test_no_message_is_left_over(code: str) -> None:
    assert SOURCES.count(f'"{code}"') >= 2, "defined but never raised"


def test_every_code_raised_has_a_message() -> None:
    raised = set(re.findall(r'(?:Problem|Notice)\([^()]*?"(\w+)"', SOURCES))
    raised |= set(re.findall(r'_refusal\("(\w+)"', SOURCES))

    assert len(raised) > 15
    assert raised <= set(MESSAGES)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_template_can_be_read_as_it_is(language: str) -> None:
    written = read(write_roster_template(language), "pohja.xlsx")

    (example,) = written.rows
    assert example.name and example.organisation and example.role and example.locality
    assert "fi" in example.languages and len(example.languages) == 2
    assert (example.traits, written.notices) == ({}, ())


def test_no_template_in_a_language_without_texts() -> None:
    with pytest.raises(KeyError):
        write_roster_template("de")
