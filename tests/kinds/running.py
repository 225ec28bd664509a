"""Running things with kinds of stage from outside: in processes of their own, by the setting."""

import os
import subprocess
import sys
from pathlib import Path

from workshop.config import ROOT

HERE = Path(__file__).parent


def compile_texts() -> None:
    """The catalogues of the folders beside this file, as `make setup` does for ours."""
    for po in HERE.glob("*/translations/*/LC_MESSAGES/messages.po"):
        pybabel = [sys.executable, "-m", "babel.messages.frontend", "--quiet", "compile"]
        made = po.with_suffix(".mo")
        subprocess.run([*pybabel, "-i", str(po), "-o", str(made)], cwd=ROOT, check=True)


def runs(*command: str, kinds: str) -> str:
    """What a Python command prints; fails with it when it ends badly."""
    ended = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT, env={**os.environ, "STAGE_KINDS": kinds}, timeout=900, check=False,
        capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout
