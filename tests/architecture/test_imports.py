"""Imports point down only; stages do not know each other; the domain knows no web."""

import subprocess
import sys
from pathlib import Path

from workshop.config import ROOT


def test_the_import_contracts_hold() -> None:
    command = Path(sys.executable).parent / "lint-imports"
    ran = subprocess.run(
        [str(command), "--no-cache"], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
