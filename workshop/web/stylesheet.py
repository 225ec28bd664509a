"""One stylesheet per audience, one request, as weak Wi-Fi likes it: all files, layers.css first.

A file or folder called phone, desk or projector is for these pages only; every other file is in all
three. A stage has `stages/<kind>/phone.css` and so on, beside what its faces share.
"""

from collections.abc import Iterable
from pathlib import Path

from flask import Flask

from workshop.config import ROOT

AUDIENCES = ("phone", "desk", "projector")
CSS = ROOT / "static" / "css"


def add_styles(app: Flask, folder: Path) -> None:
    """Styles from elsewhere (a kind of stage that lives outside of `static`), after our own."""
    folders(app).append(folder)


def folders(app: Flask) -> list[Path]:
    """Where styles are read from, in this order."""
    known: list[Path] = app.extensions.setdefault("styles", [CSS])
    return known


def sheet(audience: str, where: Iterable[Path]) -> str:
    """Everything that pages of `audience` wear."""
    return "\n".join(
        path.read_text(encoding="utf-8")
        for folder in where
        for path in sorted(
            folder.rglob("*.css"), key=lambda path: (path.name != "layers.css", path)
        )
        if _is_for(audience, path.relative_to(folder))
    )


def _is_for(audience: str, path: Path) -> bool:
    named = {*path.parent.parts, path.stem} & {*AUDIENCES}
    return not named or audience in named
