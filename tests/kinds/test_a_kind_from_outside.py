"""A whole kind of stage from a folder outside `workshop/`, registered by one call.

It plays in the rehearsal, passes the guards, is in every file and comes back from the complete one.
"""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from tests.kinds.running import compile_texts, runs

DOTS = "tests.kinds.dot_vote"
GUARDS = (
    "tests/architecture/test_regions.py",
    "tests/architecture/test_strangers.py",
    "tests/outcome/test_every_table.py",
    "tests/web/test_closed_stages.py",
    "tests/web/test_double_taps.py",
    "tests/web/test_every_kind.py",
    "tests/web/test_foreign_ids.py",
    "tests/web/test_html_is_text.py",
)
PEOPLE = 5


@pytest.fixture(scope="module", autouse=True)
def texts() -> None:
    """Finnish and Swedish of the kind."""
    compile_texts()


def test_it_passes_the_guards() -> None:
    assert " passed" in runs("pytest", "-p", "no:cacheprovider", *GUARDS, kinds=DOTS)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, texts: None) -> Path:
    """The files of a rehearsed session of the design that comes with the kind."""
    folder = tmp_path_factory.mktemp("dots")
    people = ("--participants", str(PEOPLE), "--seed", "4")
    said = runs("workshop.cli", "rehearse", "dots", *people, "--out", str(folder), kinds=DOTS)
    assert ", 0 lost, 0 twice." in said
    return folder


def test_it_is_in_every_file(out: Path) -> None:
    dots = json.loads((out / "complete.json").read_text("utf-8"))["dots"]
    assert len(dots) >= PEOPLE - 1  # one comes late
    table = (out / "dots.csv").read_text("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table), delimiter=";"))) == 1 + len(dots)
    for language, title in (("fi", "Pisteet"), ("sv", "Prickar"), ("en", "Dots")):
        summary = (out / f"summary-{language}.md").read_text("utf-8")
        assert title in summary
        assert all(dot["why"][:20] in summary for dot in dots)


def test_its_day_in_the_room(out: Path) -> None:
    """Late, hidden, shown, entered for somebody, imported: see `dot_vote_day.py`."""
    os.environ["DOTS_FILE"] = str(out / "complete.json")
    said = runs("pytest", "-p", "no:cacheprovider", "tests/kinds/dot_vote_day.py", kinds=DOTS)
    assert " passed" in said


def test_a_second_and_a_third_kind_do_not_collide() -> None:
    three = f"{DOTS},tests.kinds.two_more"
    said = runs("pytest", "-p", "no:cacheprovider", "tests/kinds/three_kinds.py", kinds=three)
    assert " passed" in said
