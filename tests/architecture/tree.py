"""Our own files, without what is generated or belongs to others."""

from collections.abc import Iterator
from pathlib import Path

from workshop.config import ROOT

OURS = ("workshop", "templates", "static", "tests", "bench")
NOT_OURS = (ROOT / "static" / "vendor",)


def files(*endings: str, under: tuple[str, ...] = OURS) -> Iterator[Path]:
    """Our files with these endings (".py"), in a steady order."""
    for top in under:
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in endings and not any(other in path.parents for other in NOT_OURS):
                yield path


def named(path: Path) -> str:
    """A file as a reader of the repository calls it."""
    return str(path.relative_to(ROOT))
