"""Programs that these tests start."""

import os
import shutil
from pathlib import Path

import pytest

DEBIAN_KEEPS_IT_IN = "usr/lib/postgresql/*/bin"  # not on the PATH, one folder per version


def program(name: str, package: str) -> str:
    """Where a program is. Without it the tests are skipped at home and fail in CI."""
    found = shutil.which(name)
    versions = sorted(Path("/").glob(f"{DEBIAN_KEEPS_IT_IN}/{name}"), key=_version)
    if versions:
        return str(versions[-1])
    if found:
        return found
    missing = f"{name} was not found. On Debian: sudo apt-get install {package}"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


def _version(path: Path) -> float:
    return float(path.parts[-3])
