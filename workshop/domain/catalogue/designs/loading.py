"""Designs from files."""

from pathlib import Path
from typing import Any

from workshop.domain.catalogue.content import ContentError, Problem, checked, read_toml
from workshop.domain.catalogue.designs.model import Design
from workshop.domain.catalogue.designs.sense import nonsense


def load_design(path: Path) -> Design:
    """The design in the file at `path`. Raises ContentError with everything wrong in it."""
    return read_design(read_toml(path, path.name), path.name)


def read_design(data: dict[str, Any], file: str) -> Design:
    """The design in the values of a file. Raises ContentError with everything wrong in it."""
    return checked(Design, data, file, also=nonsense(data, file))


def load_designs(*folders: Path) -> dict[str, Design]:
    """All designs of these folders by key, in the order of their `position`.

    Raises ContentError with everything wrong in any of them.
    """
    designs: list[Design] = []
    problems: list[Problem] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            designs.append(load_design(path))
        except ContentError as error:
            problems += error.problems
    if not designs and not problems:
        said = "there is no design here; add a .toml file"
        problems = [Problem(f"{folder.name}/", "", "", said) for folder in folders]
    if problems:
        raise ContentError(problems)
    return {design.key: design for design in sorted(designs, key=lambda d: (d.position, d.key))}
