"""A test that is skipped is named at the very end, with its reason."""

import subprocess
import sys
from pathlib import Path

import pytest

from workshop.config import ROOT

SOME = """
import pytest

@pytest.fixture(scope="session")
def other():
    pytest.skip("initdb was not found")

def test_here(): pass
def test_there(other): pass
def test_elsewhere(other): pass
"""


def plays(test: str, folder: Path, processes: int) -> list[str]:
    """The lines that pytest prints."""
    (folder / "test_some.py").write_text(test)
    more = ["-q", "-p", "tests.skipped", "-p", "no:cacheprovider", "-n", str(processes)]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *more, f"--rootdir={folder}", str(folder)],
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout.splitlines()


@pytest.mark.parametrize("processes", [0, 2])
def test_every_skipped_test_is_named_last(tmp_path: Path, processes: int) -> None:
    lines = plays(SOME, tmp_path, processes)
    begin = next(n for n, line in enumerate(lines) if "2 NOT RUN" in line)
    assert lines[begin + 1 : -1] == [
        "test_some.py::test_elsewhere",
        "    initdb was not found",
        "test_some.py::test_there",
        "    initdb was not found",
    ]


def test_nothing_is_said_when_all_were_run(tmp_path: Path) -> None:
    assert not any("NOT RUN" in line for line in plays("def test_it(): pass", tmp_path, 0))
