"""The words people choose from when they join: kinds of organisation and everyday roles.

Both are short lists in `sessions/`; anybody may also write their own.
"""

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

from workshop.domain.catalogue.content import Problem, checked, read_toml
from workshop.domain.catalogue.content.fields import Content, Key, Text, one_of, rows

SECTORS = ("municipal", "regional", "state", "education", "third_sector", "project", "private")


class Organisation(Content):
    """A kind of organisation, by the name people use; `also`: telling words."""

    key: Key
    name: Text
    also: Annotated[tuple[str, ...], rows()] = ()
    keys: Annotated[tuple[Key, ...], rows()] = ()  # what rosters call it otherwise
    sector: Annotated[str, one_of(*SECTORS)]


class Role(Content):
    """What somebody does, in an everyday word."""

    key: Key
    name: Text


class _Organisations(Content):
    organisations: Annotated[tuple[Organisation, ...], rows(at_least=1)]


class _Roles(Content):
    roles: Annotated[tuple[Role, ...], rows(at_least=1)]


def load_organisations(path: Path) -> tuple[Organisation, ...]:
    """The kinds of organisation in the file's order. Raises ContentError."""
    data = read_toml(path, path.name)
    again = _repeated("organisations", data, path.name)
    return checked(_Organisations, data, path.name, also=again).organisations


def load_roles(path: Path) -> tuple[Role, ...]:
    """The roles in the file's order. Raises ContentError."""
    data = read_toml(path, path.name)
    return checked(_Roles, data, path.name, also=_repeated("roles", data, path.name)).roles


def _repeated(name: str, data: dict[str, Any], file: str) -> list[Problem]:
    listed = data.get(name)
    items = listed if isinstance(listed, list) else []
    counts = Counter(str(item["key"]) for item in items if isinstance(item, dict) and "key" in item)
    said = "it is there more than once; give each its own key"
    return [Problem(file, "", f"{name}.{key}.key", said) for key, n in counts.items() if n > 1]
