"""What is in sessions/ is checked as a whole when the application starts."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from workshop.config import SESSIONS
from workshop.domain import catalogue
from workshop.domain.catalogue.content import ContentError


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of sessions/ that may be broken."""
    folder = tmp_path / "sessions"
    copytree(SESSIONS, folder)
    monkeypatch.setattr(catalogue, "SESSIONS", folder)
    monkeypatch.setattr(catalogue, "DECKS", folder / "decks")
    forget()
    yield folder
    forget()


def forget() -> None:
    """Read again next time."""
    for read in (catalogue.designs, catalogue.decks, catalogue.organisations, catalogue.roles):
        read.cache_clear()


def test_what_is_shipped_is_whole(copy: Path) -> None:
    catalogue.check()
    assert list(catalogue.designs()) == ["full-day", "afternoon", "morning"]


def test_everything_wrong_in_any_file_is_said_at_once(copy: Path) -> None:
    for name in ("full-day.toml", "afternoon.toml"):
        design = copy / "designs" / name
        text = design.read_text(encoding="utf-8")
        design.write_text(text.replace("minutes = 15", 'minutes = "kauan"', 1), encoding="utf-8")
    (copy / "roles.toml").write_text("roles = 3\n", encoding="utf-8")
    with pytest.raises(ContentError) as error:
        catalogue.check()
    files = {problem.file for problem in error.value.problems}
    assert files == {"full-day.toml", "afternoon.toml", "roles.toml"}
    assert 'full-day.toml: stage "arrival": minutes' in str(error.value)


def test_a_new_design_is_a_file_and_nothing_else(copy: Path) -> None:
    text = (copy / "designs" / "morning.toml").read_text(encoding="utf-8")
    mine = text.replace('key = "morning"', 'key = "our-morning"').replace(
        "Kehittämisaamupäivä", "Meidän aamupäivämme"
    )
    (copy / "designs" / "our-morning.toml").write_text(mine, encoding="utf-8")
    catalogue.check()
    assert list(catalogue.designs()) == ["full-day", "afternoon", "morning", "our-morning"]
    assert catalogue.designs()["our-morning"].title["fi"] == "Meidän aamupäivämme"


def test_a_design_names_a_deck_that_is_there(copy: Path) -> None:
    design = copy / "designs" / "afternoon.toml"
    text = design.read_text(encoding="utf-8")
    design.write_text(text.replace('deck = "short"', 'deck = "shortt"'), encoding="utf-8")
    with pytest.raises(ContentError, match=r"afternoon.toml: deck: write one of short"):
        catalogue.check()


def test_keys_of_our_lists_are_said_as_people_say_them(copy: Path) -> None:
    assert catalogue.in_words("wellbeing_county", "fi") == "Hyvinvointialue"
    assert catalogue.in_words("social_worker", "en") == "Social worker"
    assert catalogue.in_words("Kouvolan TE-toimisto", "sv") == "Kouvolan TE-toimisto"
