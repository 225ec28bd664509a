"""The whole tree is formatted and has nothing that the linter would say."""

import subprocess
import sys
from pathlib import Path

import pytest

from workshop.config import ROOT

RUFF = str(Path(sys.executable).parent / "ruff")


@pytest.mark.parametrize("command", [("check",), ("format", "--check")], ids=" ".join)
def test_ruff_has_nothing_to_say(command: tuple[str, ...]) -> None:
    ran = subprocess.run(
        [RUFF, *command, "--no-cache", "."], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
