"""Designs that were saved in the app: a folder beside the data, one folder in it for each account.

The folder is looked at each time, so that what another process saved, or somebody put there by
hand, is offered at once; files that have not changed are not read again.
"""

import os
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from workshop.domain.catalogue.content import ContentError, Problem
from workshop.domain.catalogue.content.toml_file import parse_toml
from workshop.domain.catalogue.designs import Design, load_design, read_design

MOST_BYTES = 512 * 1024


class DesignExists(ValueError):
    """Another design has this key. `own` is true when the same account saved it."""

    def __init__(self, key: str, own: bool) -> None:
        super().__init__(key)
        self.key, self.own = key, own


@dataclass(frozen=True)
class OwnDesigns:
    """What is in the folder: `files` by key, and what is wrong in files that cannot be used."""

    designs: dict[str, Design]
    files: dict[str, Path]
    problems: tuple[Problem, ...] = ()


_State = tuple[tuple[str, int, int], ...]
_read: dict[Path, tuple[_State, OwnDesigns]] = {}


def own_designs(folder: Path) -> OwnDesigns:
    """The designs of a folder. A file that cannot be used is among the problems."""
    state = _state(folder)
    kept = _read.get(folder)
    if kept is None or kept[0] != state:
        kept = _read[folder] = (state, _load(folder))
    return kept[1]


def save_design(
    folder: Path,
    account: str,
    key: str,
    toml: str,
    *,
    shipped: Collection[str] = (),
    replace_own: bool = False,
) -> Path:
    """Keep a design under its key. Raises DesignExists where another one has it.

    `shipped` are keys of designs that are not in this folder.
    """
    target = folder / account / f"{key}.toml"
    taken = own_designs(folder).files.get(key)
    if key in shipped:
        raise DesignExists(key, own=False)
    if taken and not (replace_own and taken == target):
        raise DesignExists(key, own=taken == target)
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(f".{os.getpid()}.part")
    fresh.write_text(toml, encoding="utf-8")
    try:
        if replace_own:
            os.replace(fresh, target)
        else:
            os.link(fresh, target)  # another process may have been faster
    except FileExistsError as error:
        raise DesignExists(key, own=True) from error
    finally:
        with suppress(FileNotFoundError):
            fresh.unlink()
    _read.pop(folder, None)
    return target


def uploaded_design(content: bytes, name: str) -> tuple[Design, str]:
    """The design in a file that somebody brings, and its text.

    Browsers name a file that was downloaded twice "day (1).toml": its key counts, not its name.
    Raises ContentError; its problems name the file as it was brought.
    """
    data = parse_toml(content, name)
    key = data.get("key")
    file = f"{key}.toml" if isinstance(key, str) else name
    try:
        return read_design(data, file), content.decode("utf-8-sig")
    except ContentError as error:
        problems = [replace(problem, file=name) for problem in error.problems]
        raise ContentError(problems) from error


def _state(folder: Path) -> _State:
    found = []
    for path in sorted(folder.rglob("*.toml")):
        with suppress(FileNotFoundError):  # it has just gone
            about = path.stat()
            found.append((str(path), about.st_mtime_ns, about.st_size))
    return tuple(found)


def _load(folder: Path) -> OwnDesigns:
    designs: dict[str, Design] = {}
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.toml")):
        try:
            design = load_design(path)
        except ContentError as error:
            problems += error.problems
            continue
        if design.key not in designs:
            designs[design.key], files[design.key] = design, path
    return OwnDesigns(designs, files, tuple(problems))
